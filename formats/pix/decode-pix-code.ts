import { crcErrors } from './crc-errors.ts';
import { objectErrors } from './object-errors.ts';
import { objectWarnings } from './object-warnings.ts';
import { type PixContent, pixContent } from './pix-content.ts';
import type { PixError, PixWarning } from './problems.ts';
import { readTlv } from './read-tlv.ts';

/** A decoded Pix code; without content if its objects cannot be separated. */
export type DecodedPixCode =
  | { readonly valid: true; readonly content: PixContent; readonly warnings: readonly PixWarning[] }
  | {
      readonly valid: false;
      /** At least one: the CRC's first, then in the order of the rules. */
      readonly errors: readonly PixError[];
      readonly content?: PixContent;
      readonly warnings: readonly PixWarning[];
    };

/**
 * Reads a BR Code ("Pix copia e cola"), static or dynamic, and says everything that is wrong with it (BACEN, Manual
 * do BR Code §2 and Manual de Padrões para Iniciação do Pix §2). Blanks around it are no error, nor is a CRC in lower
 * case. A chain of tag, length and value that breaks is reported at the first position where it does.
 */
export function decodePixCode(input: string): DecodedPixCode {
  const code = input.trim();
  if (code === '') return { valid: false, errors: [{ kind: 'empty' }], warnings: [] };
  const tlv = readTlv(code);
  const around = [...crcErrors(code, tlv), ...controlCharacter(code)];
  if (tlv.error) return { valid: false, errors: [...around, tlv.error], warnings: [] };
  const errors = [...around, ...objectErrors(tlv.objects)];
  const content = pixContent(tlv.objects);
  const warnings = objectWarnings(code, tlv.objects);
  return errors.length > 0 ? { valid: false, errors, content, warnings } : { valid: true, content, warnings };
}

/** A line that was wrapped on the way, mostly. */
function controlCharacter(code: string): PixError[] {
  const at = code.search(/\p{Cc}/u);
  return at < 0 ? [] : [{ kind: 'control-character', at, code: code.charCodeAt(at) }];
}
