/** The most characters of an id. */
const LONGEST = 32;

/** An id for a name: `Açaí & Cia. do Pará` gives `acai-cia-do-para`, cut between two words; undefined if nothing of it can be in an id. */
export function idOf(name: string): string | undefined {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const [first = '', ...others] = words;
  let id = first.slice(0, LONGEST);
  for (const word of others) {
    if (id.length + 1 + word.length > LONGEST) break;
    id += `-${word}`;
  }
  return id === '' ? undefined : id;
}
