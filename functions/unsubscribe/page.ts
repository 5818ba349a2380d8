import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:2rem 1.25rem}h1{font-size:1.5rem;line-height:1.25}button{font:inherit;font-weight:600;min-height:3rem;padding:.75rem 1.5rem;border:2px solid;border-radius:.5rem;background:#0f4c81;color:#fff;cursor:pointer}button:focus-visible{outline:3px solid #f59e0b;outline-offset:3px}`;

/** Headers that allow only this text, its own style and a form to this host: no script, no image, no third party. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

const page = (status: number, title: string, content: string): Response =>
  new Response(
    `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`,
    { status, headers: HEADERS },
  );

const WAYS = { email: 'e-mails', sms: 'mensagens', whatsapp: 'mensagens' } as const;
const PLACES = {
  email: 'neste endereço de e-mail',
  sms: 'neste telefone',
  whatsapp: 'neste telefone',
} as const;

/** Asks once: mail scanners follow every link, so that looking at this page must change nothing. */
export const askPage = (channel: keyof typeof WAYS) =>
  page(
    200,
    `Parar de receber ${WAYS[channel]}`,
    `<p>Você não receberá mais avisos de cobrança ${PLACES[channel]}.</p>
<p>A dívida continua existindo, e outros contatos que você informou podem continuar a receber avisos.</p>
<form method="post"><button type="submit">Parar de receber</button></form>`,
  );

export const donePage = (channel: keyof typeof WAYS) =>
  page(
    200,
    'Pronto',
    `<p>Você não receberá mais avisos de cobrança ${PLACES[channel]}. O pedido já está valendo.</p>`,
  );

/** The page does not show whether such an address, debt or link ever existed. */
export const notFoundPage = () =>
  page(404, 'Página não encontrada', '<p>Confira se o endereço está completo.</p>');
