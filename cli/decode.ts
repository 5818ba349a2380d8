import { BANKS } from '#formats/boleto/banks.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import { looksLikeArrecadacao, parseArrecadacao } from '#formats/boleto/parse-arrecadacao.ts';
import { type Boleto, parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { problemInWords } from '#formats/pix/problem-in-words.ts';
import type { Verdict } from './values.ts';
import type { Words } from './words/words.ts';

/**
 * `regua decode CODE`: explains a Pix code, a barcode or a linha digitável, of a boleto or of a slip of arrecadação, and lists every error of an invalid one.
 * @param today `YYYY-MM-DD`: decides to which cycle a due factor belongs
 */
export const judgeCode =
  (today: string, words: Words) =>
  (code: string): Verdict =>
    isDigits(code.trim()) ? slip(code, today, words) : pix(code, words);

/** True if the code is mostly digits, even mistyped ones: no word in it, and not the first object of a Pix code. */
function isDigits(code: string): boolean {
  if (code.startsWith('000201') || /\p{L}{3}/u.test(code)) return false;
  const written = code.replace(/[\s.-]/g, '');
  return written.replace(/\D/g, '').length * 2 > written.length;
}

function pix(code: string, { say, reason, money }: Words): Verdict {
  const decoded = decodePixCode(code);
  const warnings = decoded.warnings.map(problemInWords);
  const facts = { kind: 'pix', ...decoded.content, ...(warnings.length > 0 ? { warnings } : {}) };
  if (!decoded.valid) {
    const problems = decoded.errors.map(problemInWords);
    return {
      valid: false,
      reason: problems.join('; '),
      facts: { ...facts, errors: decoded.errors },
      words: warnings.map(reason),
    };
  }
  const { type, key, url, centavos, name, city, txid } = decoded.content;
  const about = { type: say(`decode.${type ?? 'static'}`), name: name ?? '', city: city ?? '' };
  return {
    valid: true,
    facts,
    words: [
      centavos === undefined
        ? say('decode.pix', about)
        : say('decode.pixOf', { ...about, amount: money(centavos) }),
      ...(key ? [say('decode.key', { key })] : []),
      ...(url ? [say('decode.chargeAt', { url })] : []),
      ...(txid ? [`txid: ${txid}`] : []),
      ...warnings.map((warning) => say('decode.warning', { warning: reason(warning) })),
    ],
  };
}

const slip = (code: string, today: string, words: Words): Verdict =>
  looksLikeArrecadacao(code.replace(/[\s.-]/g, '')) ? arrecadacao(code, words) : boleto(code, today, words);

function arrecadacao(code: string, { say, money }: Words): Verdict {
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
      amount === undefined
        ? say('decode.arrecadacaoQuantity', { segment: say(`decode.${segment}`) })
        : say('decode.arrecadacao', { segment: say(`decode.${segment}`), amount: money(amount) }),
      say('decode.receiver', { receiver }),
      say('decode.line', { line: line.replace(/(\d{11})(\d)/g, '$1-$2 ').trim() }),
      say('decode.barcode', { barcode }),
      say('decode.freeField', { field: freeField }),
    ],
  };
}

function boleto(code: string, today: string, words: Words): Verdict {
  const { say, money } = words;
  const parsed = parseBoleto(code, today);
  if (!parsed.ok) {
    const reason = parsed.faults.map((fault) => fault.reason).join('; ');
    return { valid: false, reason, facts: { kind: 'boleto', faults: parsed.faults }, words: [] };
  }
  const { bank, amount, barcode, line, freeField } = parsed.boleto;
  const about = {
    bank: BANKS.get(bank)?.name ?? say('decode.bankCode', { code: bank }),
    due: dueInWords(parsed.boleto, words),
  };
  return {
    valid: true,
    facts: { kind: 'boleto', ...parsed.boleto },
    words: [
      amount === 0
        ? say('decode.boletoOpen', about)
        : say('decode.boleto', { ...about, amount: money(amount) }),
      say('decode.line', { line: formatLine(line) }),
      say('decode.barcode', { barcode }),
      say('decode.freeField', { field: freeField }),
    ],
  };
}

function dueInWords({ due }: Boleto, { say, day }: Words): string {
  switch (due.kind) {
    case 'day':
      return say('decode.dueOn', { day: day(due.day) });
    case 'none':
      return say('decode.noDue');
    default:
      return say('decode.farDue');
  }
}
