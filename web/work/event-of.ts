/** An event of billing as it came over the bus: its type, and what it says, indented to be read. */
export function eventOf(body: string): { readonly type: string; readonly detail: string } | undefined {
  const event = parsed(body);
  const type = event?.['detail-type'];
  const detail = event?.detail;
  if (typeof type !== 'string' || typeof detail !== 'object' || detail === null) return undefined;
  return { type, detail: JSON.stringify(detail, null, 2) };
}

/** What an edited detail says; or why it cannot be read, and where. */
type ReadDetail =
  | { readonly ok: true; readonly detail: Record<string, unknown> }
  | { readonly ok: false; readonly reason: string; readonly offset: number };

/** Reads what a person wrote in the editor. */
export function readDetail(text: string): ReadDetail {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return { ok: true, detail: value };
    return { ok: false, reason: '{ … }', offset: 0 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason, offset: Number(/position (\d+)/.exec(reason)?.[1] ?? text.length) };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
