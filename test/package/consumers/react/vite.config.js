import react from '@vitejs/plugin-react';

// React as one works on it is larger than Vite would have a file be.
export default { plugins: [react()], build: { chunkSizeWarningLimit: 2_000 } };
