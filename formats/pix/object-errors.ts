import { objectOf, pixAccounts, pixRecurrence } from './pix-account.ts';
import { type PixError, REQUIRED_TAGS } from './problems.ts';
import type { TlvObject } from './read-tlv.ts';

/** What each of these objects must say, where it is there. */
const VALUES = [
  { tag: '00', pattern: /^01$/ },
  { tag: '01', pattern: /^1[12]$/ },
  { tag: '53', pattern: /^986$/ },
  { tag: '54', pattern: /^\d{1,10}(\.\d{1,2})?$/ },
  { tag: '58', pattern: /^BR$/ },
] as const;

/** A host with a dot, perhaps a port, perhaps a path: the payer's app puts `https://` before it. */
const URL_WITHOUT_SCHEME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:\/[\x21-\x7e]*)?$/i;

/** Which rules of the BR Code the objects break, in the order of the tags that the rules are about. */
export const objectErrors = (objects: readonly TlvObject[]): PixError[] => [
  ...firstTag(objects),
  ...duplicates(objects),
  ...VALUES.flatMap(({ tag, pattern }): PixError[] => {
    const object = objectOf(objects, tag);
    if (!object || pattern.test(object.value)) return [];
    return [{ kind: 'wrong-value', at: object.at, tag, found: object.value }];
  }),
  ...REQUIRED_TAGS.flatMap((tag): PixError[] => (objectOf(objects, tag) ? [] : [{ kind: 'missing', tag }])),
  ...account(objects),
];

const firstTag = ([first]: readonly TlvObject[]): PixError[] =>
  !first || first.tag === '00' ? [] : [{ kind: 'wrong-first-tag', at: first.at, found: first.tag }];

/** At most one object of a tag, in the code and in each template. */
const duplicates = (objects: readonly TlvObject[]): PixError[] =>
  objects.flatMap((object, index) => [
    ...(objectOf(objects.slice(0, index), object.tag)
      ? [{ kind: 'duplicated-tag', at: object.at, tag: object.tag } as const]
      : []),
    ...duplicates(object.objects),
  ]);

/** One merchant account that is Pix, with a key or a URL, or a recurrence. */
function account(objects: readonly TlvObject[]): PixError[] {
  const [first, second] = pixAccounts(objects);
  const recurrence = pixRecurrence(objects);
  const urls = [first, recurrence].flatMap((template): PixError[] => {
    const url = template && objectOf(template.objects, `${template.tag}-25`);
    if (!url || URL_WITHOUT_SCHEME.test(url.value)) return [];
    return [{ kind: 'url-malformed', at: url.at, tag: url.tag, found: url.value }];
  });
  if (!first) return recurrence ? urls : [{ kind: 'no-pix-template' }];
  const errors: PixError[] = [];
  const [key, url] = ['01', '25'].map((sub) => objectOf(first.objects, `${first.tag}-${sub}`));
  if (key && url) errors.push({ kind: 'key-and-url', at: first.at, tag: first.tag });
  if (!key && !url && !recurrence) errors.push({ kind: 'no-key-or-url', at: first.at, tag: first.tag });
  if (second) errors.push({ kind: 'second-pix-template', at: second.at, tag: second.tag });
  return [...errors, ...urls];
}
