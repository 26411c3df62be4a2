import { zlibSync, strToU8 } from 'fflate';
import { readPdf } from '../../src/readers/pdf.js';
function pdf(objects: (string | [string, Uint8Array])[], trailer=''): Uint8Array {
  const parts: Uint8Array[] = []; let len = 0; const push = (u: Uint8Array) => { parts.push(u); len += u.length; };
  push(strToU8('%PDF-1.5\n', true)); const places: string[] = [];
  objects.forEach((o, i) => { places.push(`${String(len).padStart(10,'0')} 00000 n \n`);
    if (typeof o === 'string') push(strToU8(`${i+1} 0 obj\n${o}\nendobj\n`, true));
    else { push(strToU8(`${i+1} 0 obj\n${o[0].replace('LEN', String(o[1].length))}\nstream\n`, true)); push(o[1]); push(strToU8('\nendstream\nendobj\n', true)); } });
  const at = len; push(strToU8(`xref\n0 ${objects.length+1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length+1}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`, true));
  const out = new Uint8Array(len); let p = 0; for (const u of parts) { out.set(u, p); p += u.length; } return out;
}
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X0 6 0 R>>>>>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const flate = '<</Length LEN/Filter/FlateDecode>>';
const rep = (s: string, n: number) => zlibSync(strToU8(s.repeat(n)), { level: 6 });
const cases: Record<string, () => Uint8Array> = {
  paths: () => pdf(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>', page, [flate, rep('0 0 m 500 500 l S\n', 4_000_000)], font]),
  texts: () => pdf(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>', page, [flate, rep('BT /F 10 Tf 10 10 Td (a b c) Tj ET\n', 2_000_000)], font]),
  laughs: () => pdf(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>', page, [flate, rep('/X0 Do\n', 10)], font,
    ...Array.from({ length: 9 }, (_, i): [string, Uint8Array] => [`<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length LEN/Resources<</XObject<</X0 ${i+7} 0 R>>>>>>`, strToU8('/X0 Do\n'.repeat(10))]), [`<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length LEN>>`, strToU8('0 0 m 1 1 l S')]]),
  image: () => pdf(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 1/Kids[3 0 R]>>', page, [flate, rep('/X0 Do\n', 1)], font, ['<</Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8/Length LEN/Filter/FlateDecode>>', zlibSync(new Uint8Array(300_000_000), { level: 1 })]]),
  count: () => pdf(['<</Type/Catalog/Pages 2 0 R>>','<</Type/Pages/Count 999/Kids[3 0 R]>>', page, [flate, rep('0 0 m\n', 1)], font]),
};
for (const [name, make] of Object.entries(cases)) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  const bytes = make(); const t = Date.now(); let last = t, gap = 0; const i = setInterval(() => { gap = Math.max(gap, Date.now() - last); last = Date.now(); }, 5);
  let r; try { r = await Promise.race([readPdf(bytes).then((b) => `${b.length} blocks`, (e) => `${e.name}: ${e.message}`), new Promise((res) => setTimeout(() => res('TIMEOUT 40s'), 40000))]); } catch (e) { r = e; }
  clearInterval(i); console.log(name, bytes.length, r, Date.now() - t, 'ms; longest freeze', Math.max(gap, Date.now() - last), 'heap', Math.round(process.memoryUsage().rss / 1e6));
}
process.exit(0);
