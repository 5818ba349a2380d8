import { CFB } from '@e965/xlsx';

/** A row that a filter or a person hides: OpenDocument 1.3, part 3, `table:visibility`. The library does not tell which. */
const HIDDEN_ROW = /<table:table-row\b[^>]*\btable:visibility="(?:collapse|filter)"/;

/** Whether an OpenDocument spreadsheet hides rows; false for one that is damaged, which says so when it is read. */
export function hidesRows(bytes: Uint8Array): boolean {
  try {
    const content = CFB.find(CFB.read(bytes, { type: 'buffer' }), 'content.xml')?.content;
    return content !== undefined && HIDDEN_ROW.test(new TextDecoder().decode(Uint8Array.from(content)));
  } catch {
    return false;
  }
}
