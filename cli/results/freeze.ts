import { CFB } from '@e965/xlsx';

/** A workbook as the archive that it is. */
interface Archive {
  readonly FileIndex: { readonly name: string; content: Uint8Array }[];
  readonly FullPaths: readonly string[];
}

const VIEW = '<sheetView workbookViewId="0"/>';
/** The first row and the first column stay where they are. */
const FROZEN =
  '<sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView>';

/**
 * Freezes the header row and the first column of some sheets of a workbook, which its writer cannot.
 * @param sheets their places, the first is 1
 */
export function freeze(xlsx: Buffer, sheets: readonly number[]): Buffer {
  const archive: Archive = CFB.read(xlsx, { type: 'buffer' });
  for (const place of sheets) {
    const index = archive.FullPaths.findIndex((path) => path.endsWith(`/xl/worksheets/sheet${place}.xml`));
    const file = archive.FileIndex[index];
    const xml = Buffer.from(file?.content ?? []).toString('utf8');
    if (!file || !xml.includes(VIEW)) throw new Error(`sheet ${place} has no view to freeze`);
    const content = Buffer.from(xml.replace(VIEW, FROZEN));
    Object.assign(file, { content, size: content.length });
  }
  return CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: true });
}
