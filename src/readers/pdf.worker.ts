// The half of pdf.js that reads the file begins by itself where it is loaded in a worker.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
