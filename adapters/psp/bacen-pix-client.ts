import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import { jsonText } from '#schemas/json-text.ts';
import { callHttps, type HttpsAnswer, type MutualTls } from './bacen-pix-https.ts';
import { BillProviderAwayError, BillProviderError } from './provider.ts';

/** What one creditor shows its PSP. */
export interface PixAccess {
  /** Root of the Pix API, as `https://pix.example.com/v2`. */
  readonly baseUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tls: MutualTls;
}

/** A charge as the PSP has it; loose, because every PSP adds to BACEN's shape. */
const Charge = z.looseObject({
  status: z.string(),
  revisao: z.int().optional(),
  valor: z.looseObject({ original: z.string() }),
  pixCopiaECola: z.string().optional(),
  location: z.string().optional(),
  loc: z.looseObject({ location: z.string().optional() }).optional(),
});
export type Charge = z.infer<typeof Charge>;

const Token = z.looseObject({ access_token: z.string().min(1) });

/** How often a call is made that got no answer, or one that says "later". */
const TRIES = 3;
const PAUSE = 300;
const LATER = [429, 500, 502, 503, 504];

/**
 * BACEN's Pix API, the three calls of a charge with a due date (`cobv`). A call is made again with the same txid when
 * the PSP is silent or busy: PUT and PATCH of one txid are the same charge.
 */
export class PixClient {
  readonly #access: PixAccess;
  #token: string | undefined;

  constructor(access: PixAccess) {
    this.#access = access;
  }

  /** Creates the charge, or says why the PSP refuses (it may have it from a try that it did not answer). */
  async put(
    txid: string,
    body: object,
  ): Promise<{ readonly charge: Charge } | { readonly charge?: undefined; readonly refused: string }> {
    const answer = await this.#call('PUT', txid, body);
    if (answer.status === 200 || answer.status === 201) return { charge: read(Charge, answer) };
    return { refused: `the PSP answered ${answer.status} ${problemOf(answer)}` };
  }

  /** The charge as it is; undefined when there is none. */
  async get(txid: string): Promise<Charge | undefined> {
    const answer = await this.#call('GET', txid);
    if (answer.status === 404) return undefined;
    return read(Charge, expectOk(answer));
  }

  /** Withdraws the charge; false when the PSP says that it is not active any more. */
  async withdraw(txid: string): Promise<boolean> {
    const answer = await this.#call('PATCH', txid, { status: 'REMOVIDA_PELO_USUARIO_RECEBEDOR' });
    if (answer.status === 400 || answer.status === 404) return false;
    expectOk(answer);
    return true;
  }

  async #call(method: 'PUT' | 'GET' | 'PATCH', txid: string, body?: object): Promise<HttpsAnswer> {
    this.#token ??= await this.#authenticate();
    return this.#persist({
      method,
      url: `${this.#access.baseUrl}/cobv/${txid}`,
      headers: {
        authorization: `Bearer ${this.#token}`,
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
  }

  /** OAuth 2.0 client credentials, over the same mTLS. */
  async #authenticate(): Promise<string> {
    const { tokenUrl, clientId, clientSecret } = this.#access;
    const answer = await this.#persist({
      method: 'POST',
      url: tokenUrl,
      headers: {
        authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'cobv.write cobv.read',
      }).toString(),
    });
    return read(Token, expectOk(answer)).access_token;
  }

  async #persist(call: Omit<Parameters<typeof callHttps>[0], 'tls'>): Promise<HttpsAnswer> {
    let why: unknown;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      try {
        const answer = await callHttps({ ...call, tls: this.#access.tls });
        if (!LATER.includes(answer.status)) return answer;
        why = `it answered ${answer.status}`;
      } catch (error) {
        why = asError(error).message;
      }
      if (attempt < TRIES) await new Promise((resume) => setTimeout(resume, PAUSE * attempt));
    }
    throw new BillProviderAwayError(`the PSP could not be reached in ${TRIES} tries: ${why}`);
  }
}

function expectOk(answer: HttpsAnswer): HttpsAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new BillProviderError(`the PSP answered ${answer.status} ${problemOf(answer)}`);
}

function read<T>(schema: z.ZodType<T>, { body }: HttpsAnswer): T {
  try {
    return schema.parse(JSON.parse(body));
  } catch (error) {
    throw new BillProviderError('the PSP answered what the Pix API does not', { cause: error });
  }
}

const Problem = jsonText(z.looseObject({ type: z.string() }));

/** BACEN's problems name themselves by a URL (RFC 7807); the rest of them may repeat personal data. */
function problemOf({ body }: HttpsAnswer): string {
  const problem = Problem.safeParse(body);
  return problem.success ? problem.data.type : '';
}
