import type { InBoth } from './language.ts';

interface ProblemType {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 415 | 422 | 429;
  readonly title: InBoth;
  /** What happened, where nothing more can be said. */
  readonly detail: InBoth;
}

/** Every kind of problem that the API answers with, by the end of its `type`. */
export const PROBLEM_TYPES = {
  'invalid-request': {
    status: 400,
    title: { 'pt-BR': 'Requisição inválida', en: 'Invalid request' },
    detail: {
      'pt-BR': 'A requisição não está na forma que o documento da API descreve.',
      en: 'The request does not have the form that the document of the API describes.',
    },
  },
  'not-signed-in': {
    status: 401,
    title: { 'pt-BR': 'Sem identificação', en: 'Not signed in' },
    detail: {
      'pt-BR': 'A chamada precisa de um token de acesso válido.',
      en: 'The call needs a valid access token.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { 'pt-BR': 'Sem permissão', en: 'Not allowed' },
    detail: {
      'pt-BR': 'O seu papel não permite esta operação.',
      en: 'Your role does not allow this operation.',
    },
  },
  'not-found': {
    status: 404,
    title: { 'pt-BR': 'Não encontrado', en: 'Not found' },
    detail: {
      'pt-BR': 'Não há nada neste endereço que você possa ver.',
      en: 'There is nothing at this address that you may see.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { 'pt-BR': 'Método não aceito', en: 'Method not allowed' },
    detail: {
      'pt-BR': 'Este endereço existe, mas não para este método: os que ele tem estão em Allow.',
      en: 'This address exists, but not for this method: those that it has are in Allow.',
    },
  },
  refused: {
    status: 409,
    title: { 'pt-BR': 'Recusado', en: 'Refused' },
    detail: {
      'pt-BR': 'O estado atual não permite esta operação.',
      en: 'The present state does not allow this operation.',
    },
  },
  'key-reused': {
    status: 409,
    title: { 'pt-BR': 'Chave já usada', en: 'Key already used' },
    detail: {
      'pt-BR': 'Esta Idempotency-Key já foi usada com outro conteúdo: veja em "errors" o que difere.',
      en: 'This Idempotency-Key was used with other content: "errors" lists what differs.',
    },
  },
  'under-way': {
    status: 409,
    title: { 'pt-BR': 'Em andamento', en: 'Under way' },
    detail: {
      'pt-BR': 'A primeira chamada com esta Idempotency-Key ainda está em andamento: repita em instantes.',
      en: 'The first call with this Idempotency-Key is still under way: repeat it in a moment.',
    },
  },
  'not-json': {
    status: 415,
    title: { 'pt-BR': 'Não é JSON', en: 'Not JSON' },
    detail: {
      'pt-BR': 'O corpo precisa ser JSON, com Content-Type application/json.',
      en: 'The body has to be JSON, with Content-Type application/json.',
    },
  },
  'too-many-calls': {
    status: 429,
    title: { 'pt-BR': 'Chamadas demais', en: 'Too many calls' },
    detail: {
      'pt-BR': 'Você fez mais chamadas neste minuto do que pode: espere o que Retry-After diz.',
      en: 'You made more calls in this minute than you may: wait for as long as Retry-After says.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemType>>;

export type ProblemName = keyof typeof PROBLEM_TYPES;

/** The address that explains a problem: its `type`, a path of the API (RFC 9457, 3.1.1). */
export const typeOf = (name: string): string => `/v1/problems/${name}`;
