/** Puts pdf.js's other half where its first half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
