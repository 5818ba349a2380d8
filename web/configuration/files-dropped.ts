import type { EditedText } from './edited-files.ts';

/** The YAML files that were dropped, those of a dropped folder with their paths in it. */
export async function filesDropped({ items, files }: DataTransfer): Promise<EditedText[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0)
    return Promise.all([...files].map(async (file) => ({ path: file.name, text: await file.text() })));
  return (await Promise.all(entries.map(textsIn))).flat();
}

async function textsIn(entry: FileSystemEntry): Promise<EditedText[]> {
  if (isFolder(entry))
    return (await Promise.all((await entriesOf(entry.createReader())).map(textsIn))).flat();
  if (!isFile(entry) || !entry.name.endsWith('.yaml')) return [];
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return [{ path: entry.fullPath.replace(/^\//, ''), text: await file.text() }];
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader answers a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}
