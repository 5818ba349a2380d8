import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** What stands in a PDF of ours, page after page, with one blank between its lines: texts that `Pages` wrote, in WinAnsi. */
export async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf);
  const lines: string[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Type'))) continue;
    const text = Buffer.from(inflateSync(object.getContents())).toString('latin1');
    for (const [, hex = ''] of text.matchAll(/<([0-9A-Fa-f]*)> Tj/g))
      lines.push(new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')));
  }
  return lines.join(' ').replace(/\s+/g, ' ');
}
