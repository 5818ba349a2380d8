import { grayscale, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';

/** A4 in points. */
const PAPER = { width: 595.28, height: 841.89 };
const MARGIN = 56;
const FOOT = 40;

type Face = 'plain' | 'bold' | 'mono';

/** A document that is written from the top down and goes on on the next page; every page says of which document it is. */
export class Pages {
  readonly #pdf: PDFDocument;
  readonly #faces: Readonly<Record<Face, PDFFont>>;
  readonly #known: ReadonlySet<number>;
  readonly #foot: string;
  #page: PDFPage | undefined;
  #y = 0;

  private constructor(pdf: PDFDocument, faces: Readonly<Record<Face, PDFFont>>, foot: string) {
    this.#pdf = pdf;
    this.#faces = faces;
    this.#known = new Set(faces.plain.getCharacterSet());
    this.#foot = foot;
  }

  /** The same texts always give the same file. */
  static async begin(title: string, foot: string, madeOn: string): Promise<Pages> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.setTitle(title);
    pdf.setLanguage('pt-BR');
    pdf.setCreationDate(new Date(`${madeOn}T12:00:00Z`));
    const [plain, bold, mono] = await Promise.all([
      pdf.embedFont(StandardFonts.Helvetica),
      pdf.embedFont(StandardFonts.HelveticaBold),
      pdf.embedFont(StandardFonts.Courier),
    ]);
    return new Pages(pdf, { plain, bold, mono }, foot);
  }

  heading(text: string): void {
    this.#y -= 14;
    // A heading is not the last line of its page.
    if (this.#y < FOOT + 90) this.#page = undefined;
    this.text(text, { size: 13, face: 'bold' });
    this.#y -= 4;
  }

  text(
    text: string,
    { size = 9, face = 'plain', indent = 0 }: { size?: number; face?: Face; indent?: number } = {},
  ): void {
    const font = this.#faces[face];
    const room = PAPER.width - 2 * MARGIN - indent;
    for (const line of text.split('\n')) {
      for (const piece of wrap(this.#printable(line), (one) => font.widthOfTextAtSize(one, size) <= room))
        this.#line(piece, { font, size, x: MARGIN + indent });
    }
  }

  gap(points = 6): void {
    this.#y -= points;
  }

  save(): Promise<Uint8Array> {
    return this.#pdf.save();
  }

  #line(
    text: string,
    { font, size, x }: { readonly font: PDFFont; readonly size: number; readonly x: number },
  ): void {
    const page = this.#page && this.#y - size * 1.3 > FOOT + 12 ? this.#page : this.#turn();
    this.#y -= size * 1.3;
    if (text !== '') page.drawText(text, { x, y: this.#y, size, font });
  }

  #turn(): PDFPage {
    const page = this.#pdf.addPage([PAPER.width, PAPER.height]);
    const number = this.#pdf.getPageCount();
    page.drawText(this.#printable(`${this.#foot} · página ${number}`), {
      x: MARGIN,
      y: FOOT - 12,
      size: 7,
      font: this.#faces.plain,
      color: grayscale(0.35),
    });
    this.#page = page;
    this.#y = PAPER.height - MARGIN;
    return page;
  }

  /** The fonts of every PDF reader lack some letters, which the JSON has: "?" stands for each. */
  #printable(text: string): string {
    const letters = [...text.normalize('NFC').replace(/[\t\r]/g, ' ')];
    return letters.map((letter) => (this.#known.has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('');
  }
}

/** Lines that fit; a word that is longer than a line is cut. */
function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let rest = text.trimEnd();
  while (!fits(rest)) {
    let end = rest.length;
    while (end > 1 && !fits(rest.slice(0, end))) end = Math.max(1, Math.floor(end * 0.97));
    const blank = rest.lastIndexOf(' ', end);
    const cut = blank > 0 ? blank : end;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...lines, rest];
}
