import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import {
  APP_PATH,
  ASKED_EACH_TIME,
  HASHED_FILES,
  KEPT_FOR_EVER,
  WEB_FILE_TYPES,
} from '#deployment/web-files.ts';

/** What the web application reads first: where it is, and where persons sign in. */
export interface WebSettings {
  readonly sandbox: false;
  readonly stage: string;
  readonly signIn: {
    readonly issuer: string;
    readonly clientId: string;
    /** The address of the login pages. */
    readonly domain: string;
    readonly scopes: readonly string[];
  };
}

export interface Publication {
  /** What was built. */
  readonly folder: string;
  readonly settings: WebSettings;
  /** Puts a file into the bucket. */
  readonly put: (file: PublishedFile) => Promise<void>;
}

export interface PublishedFile {
  readonly key: string;
  readonly body: Buffer | string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const PAGE = 'index.html';
const SETTINGS = 'settings.json';

/**
 * Puts the web application into the bucket of a stage: what its page needs first, then the page, so that nobody is shown one without its
 * files. What a build no longer has stays, for those who have the page of the last one open.
 * @returns how many files were put
 */
export async function publishWeb({ folder, settings, put }: Publication): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    // The manifest of the build is for those who make pages on a server.
    .filter((file) => !file.startsWith('.') && file !== SETTINGS);
  if (!files.includes(PAGE)) throw new Error(`${folder} holds no ${PAGE}: build it with npm run build:web`);
  const publish = (file: string, body: Buffer | string): Promise<void> =>
    put({
      key: `${APP_PATH.slice(1)}${file}`,
      body,
      contentType: contentTypeOf(file),
      cacheControl: file.startsWith(HASHED_FILES) ? KEPT_FOR_EVER : ASKED_EACH_TIME,
    });
  for (const file of files.filter((one) => one !== PAGE))
    await publish(file, await readFile(join(folder, file)));
  await publish(SETTINGS, JSON.stringify(settings));
  await publish(PAGE, await readFile(join(folder, PAGE)));
  return files.length + 1;
}

/** @throws Error where the ending is on no list */
function contentTypeOf(file: string): string {
  const type = WEB_FILE_TYPES[extname(file)];
  if (type === undefined)
    throw new Error(`${file}: files of the web application end in ${Object.keys(WEB_FILE_TYPES).join(', ')}`);
  return type;
}
