import { download, page } from './response.ts';
import type { Sight } from './sight.ts';
import { notFoundPage } from './views/not-found.ts';

/** The boleto in force, to print or to keep; there is none where no boleto asks for just what is owed. */
export async function boletoFile(sight: Sight): Promise<Response> {
  const line = sight.codes?.digitableLine;
  if (line === undefined) return page(404, await notFoundPage());
  // Loaded only for a visitor who asks for it: the other pages do not wait for it.
  const { boletoPdf } = await import('./boleto-pdf.ts');
  const name = `boleto-${sight.debt.invoiceId.replace(/[^A-Za-z0-9.-]/g, '-')}.pdf`;
  return download(name, 'application/pdf', await boletoPdf(sight, line));
}
