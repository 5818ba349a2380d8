import { grayscale, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { formatDay } from '#domain/calendar/days.ts';
import { lastDayOf, shownDueDate } from '#domain/debt/shown-due-date.ts';
import { dueDateInWords } from '#domain/messages/due-date-in-words.ts';
import { formatReais } from '#domain/money/money.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { barcodeOfLine } from '#formats/boleto/barcode-of-line.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import { barcodeSvg } from '#formats/payment-codes/barcode-image.ts';
import { qrSvg } from '#formats/payment-codes/qr-image.ts';
import type { Sight } from './sight.ts';

/** Points of a PDF in a millimetre. */
const MM = 72 / 25.4;
const A4 = { width: 210 * MM, height: 297 * MM };
const MARGIN = 20 * MM;
const WIDTH = A4.width - 2 * MARGIN;
/** A narrow bar, so that the bars are 103 mm wide in print, as banks want them. */
const NARROW_BAR = (103 / 405) * MM;
const QR_SIDE = 40 * MM;

/**
 * One page to print or to keep: who receives, from whom, for what, how much and until when; the barcode in the size
 * that scanners want, and the Pix code beside it. The same boleto always gives the same file.
 */
export async function boletoPdf(sight: Sight, givenLine: string): Promise<Uint8Array> {
  const { creditor, debtor, debt, codes, payoff, today } = sight;
  const line = givenLine.replace(/\D/g, '');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(`Boleto ${debt.invoiceId}`);
  pdf.setLanguage('pt-BR');
  pdf.setCreationDate(new Date(`${today}T12:00:00Z`));
  const sheet = new Sheet(
    pdf.addPage([A4.width, A4.height]),
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  );
  sheet.text(creditor.name, 18, 'bold');
  sheet.field('Quem recebe (beneficiário)', payeeOf(sight));
  sheet.field('Quem paga (pagador)', `${debtor.name}, ${maskTaxId(debtor.taxId)}`);
  sheet.field(
    'O que é',
    `Fatura ${debt.invoiceId}${debt.description === undefined ? '' : `, ${debt.description}`}`,
  );
  sheet.field('Valor', formatReais(payoff.amount), 16);
  sheet.field(...untilWhen(sight), 16);
  sheet.field('Linha digitável', formatLine(line), 12);
  sheet.gap(4 * MM);
  sheet.bars(barcodeSvg(barcodeOfLine(line)));
  if (codes?.pixCode) {
    sheet.gap(6 * MM);
    sheet.field('Ou pague com Pix: aponte a câmera do aplicativo do seu banco', '');
    sheet.squares(qrSvg(codes.pixCode));
  }
  sheet.gap(6 * MM);
  sheet.text('Antes de confirmar, veja se o seu banco mostra o nome de quem recebe.', 9);
  sheet.text(`Dúvidas: ${creditor.contact.phone}, ${creditor.contact.hours}.`, 9);
  return pdf.save();
}

/** Until when it can be paid. Billing's own boleto names its due date, also where that rolled to the next business day. */
function untilWhen({ creditor, debt, codes }: Sight): [label: string, value: string] {
  const due = shownDueDate(debt, creditor.holidays);
  const isMoved = due.onTimeUntil !== undefined && lastDayOf(due) === debt.rolledDueDate;
  if (codes?.validUntil === undefined && isMoved) return ['Vencimento', dueDateInWords(due)];
  return ['Pagar até', formatDay(codes?.validUntil ?? debt.rolledDueDate)];
}

/** Who receives the payment: the creditor, or the assignee of the credit. */
function payeeOf({ creditor, debt: { assigned } }: Sight): string {
  const { legalName, taxId, address } = creditor;
  if (!assigned) return `${legalName}, ${taxId}\n${address}`;
  const { to } = assigned;
  return `${to.name}, ${formatTaxId(to.taxId)}${to.address === undefined ? '' : `\n${to.address}`}`;
}

/** A page that is written from the top down. */
class Sheet {
  readonly #page: PDFPage;
  readonly #plain: PDFFont;
  readonly #bold: PDFFont;
  /** Letters that the fonts of every PDF reader have; "?" replaces any other. */
  readonly #known: ReadonlySet<number>;
  #y = A4.height - MARGIN;

  constructor(page: PDFPage, plain: PDFFont, bold: PDFFont) {
    this.#page = page;
    this.#plain = plain;
    this.#bold = bold;
    this.#known = new Set(plain.getCharacterSet());
  }

  gap(points: number): void {
    this.#y -= points;
  }

  text(text: string, size: number, weight: 'plain' | 'bold' = 'plain', grey = 0): void {
    const font = weight === 'bold' ? this.#bold : this.#plain;
    for (const line of text.split('\n').flatMap((part) => this.#wrapped(part, font, size))) {
      this.#y -= size * 1.35;
      this.#page.drawText(line, { x: MARGIN, y: this.#y, size, font, color: grayscale(grey) });
    }
  }

  field(label: string, value: string, size = 11): void {
    this.gap(4 * MM);
    this.text(label, 9, 'plain', 0.35);
    if (value !== '') this.text(value, size, 'bold');
  }

  bars(svg: string): void {
    const height = 52 * NARROW_BAR;
    for (const [, width, path = ''] of svg.matchAll(/stroke-width="([\d.]+)" d="([^"]+)"/g))
      this.#page.drawSvgPath(path, {
        x: MARGIN - 10 * NARROW_BAR,
        y: this.#y,
        scale: NARROW_BAR,
        borderWidth: Number(width),
        borderColor: grayscale(0),
      });
    this.#y -= height;
  }

  squares(svg: string): void {
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    this.gap(2 * MM);
    for (const [, path = ''] of svg.matchAll(/<path d="([^"]+)"/g))
      this.#page.drawSvgPath(path, {
        x: MARGIN,
        y: this.#y,
        scale: QR_SIDE / side,
        color: grayscale(0),
      });
    this.#y -= QR_SIDE;
  }

  #wrapped(text: string, font: PDFFont, size: number): string[] {
    const lines = [''];
    for (const word of this.#printable(text).split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (font.widthOfTextAtSize(longer, size) <= WIDTH) lines[lines.length - 1] = longer;
      else lines.push(...this.#pieces(word, font, size));
    }
    return lines.filter((line) => line !== '');
  }

  /** A word that is too long for a line, in pieces that fit. */
  #pieces(word: string, font: PDFFont, size: number): string[] {
    const pieces = [''];
    for (const letter of word) {
      const longer = `${pieces.at(-1)}${letter}`;
      if (font.widthOfTextAtSize(longer, size) <= WIDTH) pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces;
  }

  #printable = (text: string): string =>
    [...text.normalize('NFC').replace(/\s+/g, ' ')]
      .map((letter) => (this.#known.has(letter.codePointAt(0) ?? 0) ? letter : '?'))
      .join('');
}
