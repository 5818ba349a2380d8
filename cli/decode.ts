import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import { BANKS } from '#formats/boleto/banks.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import {
  type ArrecadacaoSegment,
  looksLikeArrecadacao,
  parseArrecadacao,
} from '#formats/boleto/parse-arrecadacao.ts';
import { type Boleto, parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { problemInWords } from '#formats/pix/problem-in-words.ts';
import type { Verdict } from './values.ts';

/**
 * `regua decode CODE`: explains a Pix code, a barcode or a linha digitável, of a boleto or of a slip of arrecadação, and lists every error of an invalid one.
 * @param today `YYYY-MM-DD`: decides to which cycle a due factor belongs
 */
export const judgeCode =
  (today: string) =>
  (code: string): Verdict =>
    isDigits(code.trim()) ? slip(code, today) : pix(code);

/** True if the code is mostly digits, even mistyped ones: no word in it, and not the first object of a Pix code. */
function isDigits(code: string): boolean {
  if (code.startsWith('000201') || /\p{L}{3}/u.test(code)) return false;
  const written = code.replace(/[\s.-]/g, '');
  return written.replace(/\D/g, '').length * 2 > written.length;
}

function pix(code: string): Verdict {
  const decoded = decodePixCode(code);
  const warnings = decoded.warnings.map(problemInWords);
  const facts = { kind: 'pix', ...decoded.content, ...(warnings.length > 0 ? { warnings } : {}) };
  if (!decoded.valid) {
    const problems = decoded.errors.map(problemInWords);
    return {
      valid: false,
      reason: problems.join('; '),
      facts: { ...facts, errors: decoded.errors },
      words: warnings,
    };
  }
  const { type, key, url, centavos, name, city, txid } = decoded.content;
  return {
    valid: true,
    facts,
    words: [
      `a ${type} Pix code${centavos === undefined ? '' : ` of ${formatReais(centavos)}`} for ${name}, ${city}`,
      ...(key ? [`key: ${key}`] : []),
      ...(url ? [`charge at: ${url}`] : []),
      ...(txid ? [`txid: ${txid}`] : []),
      ...warnings.map((warning) => `warning: ${warning}`),
    ],
  };
}

const slip = (code: string, today: string): Verdict =>
  looksLikeArrecadacao(code.replace(/[\s.-]/g, '')) ? arrecadacao(code) : boleto(code, today);

function arrecadacao(code: string): Verdict {
  const parsed = parseArrecadacao(code);
  if (!parsed.ok) {
    const reason = parsed.faults.map((fault) => fault.reason).join('; ');
    return { valid: false, reason, facts: { kind: 'arrecadacao', faults: parsed.faults }, words: [] };
  }
  const { segment, amount, receiver, barcode, line, freeField } = parsed.slip;
  return {
    valid: true,
    facts: { kind: 'arrecadacao', ...parsed.slip },
    words: [
      `a slip of arrecadação, no boleto of a bank: ${SEGMENTS[segment]}${amount === undefined ? ', of a quantity in another unit' : ` of ${formatReais(amount)}`}`,
      `receiver: ${receiver}`,
      `linha digitável: ${line.replace(/(\d{11})(\d)/g, '$1-$2 ').trim()}`,
      `barcode: ${barcode}`,
      `free field: ${freeField}`,
    ],
  };
}

const SEGMENTS: Readonly<Record<ArrecadacaoSegment, string>> = {
  city: 'a tax or fee of a city',
  water: 'a bill of water and sewage',
  'energy-or-gas': 'a bill of energy or gas',
  telecom: 'a bill of telecommunications',
  government: 'a tax or fee of a government',
  company: 'a bill of a company',
  'traffic-fine': 'a traffic fine',
  bank: 'a bill of a bank',
};

function boleto(code: string, today: string): Verdict {
  const parsed = parseBoleto(code, today);
  if (!parsed.ok) {
    const reason = parsed.faults.map((fault) => fault.reason).join('; ');
    return { valid: false, reason, facts: { kind: 'boleto', faults: parsed.faults }, words: [] };
  }
  const { bank, amount, barcode, line, freeField } = parsed.boleto;
  return {
    valid: true,
    facts: { kind: 'boleto', ...parsed.boleto },
    words: [
      `a boleto of ${BANKS.get(bank)?.name ?? `bank ${bank}`}${amount === 0 ? ', amount left to the payer' : ` of ${formatReais(amount)}`}, ${dueInWords(parsed.boleto)}`,
      `linha digitável: ${formatLine(line)}`,
      `barcode: ${barcode}`,
      `free field: ${freeField}`,
    ],
  };
}

function dueInWords({ due }: Boleto): string {
  switch (due.kind) {
    case 'day':
      return `due ${formatDay(due.day)}`;
    case 'none':
      return 'without a due date';
    default:
      return 'whose due factor means a day too far from today: banks refuse it';
  }
}
