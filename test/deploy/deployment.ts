import { createHmac, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  ExecutionDoesNotExist,
  type HistoryEvent,
  paginateGetExecutionHistory,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { debtIdOf, debtKey, executionName } from '#adapters/table/keys.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { BILLING_SOURCE, type InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';
import type { Outputs } from './cdk.ts';
import type { Place } from './place.ts';

const PROVIDER = 'psp';
const SECRET = 'whsec-of-the-deployment-test';

/** What was deployed, seen from outside: by AWS's own APIs, and over HTTP. */
export class Deployment {
  readonly outputs: Outputs;
  readonly creditor: Creditor;
  readonly #place: Place;
  readonly #events = new EventBridgeClient({});
  readonly #table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  readonly #machines = new SFNClient({});

  constructor(outputs: Outputs, creditor: Creditor, place: Place) {
    this.outputs = outputs;
    this.creditor = creditor;
    this.#place = place;
  }

  /** Puts the secret of the test's payment provider in, as an operator would. */
  async storeSecret(): Promise<void> {
    const SecretString = JSON.stringify({ [PROVIDER]: [SECRET] });
    const SecretId = this.outputs.WebhookSecretArn;
    await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId, SecretString }));
  }

  /** Puts an invoice on the bus, as billing does; `unknown`, because it may be a malformed one. */
  async issue(invoice: InvoiceIssuedV1 | Record<string, unknown>): Promise<void> {
    await this.put(BILLING_SOURCE, 'InvoiceIssued.v1', invoice);
  }

  async put(Source: string, DetailType: string, detail: unknown): Promise<void> {
    const entry = { EventBusName: this.outputs.BusName, Source, DetailType, Detail: JSON.stringify(detail) };
    const { FailedEntryCount, Entries } = await this.#events.send(new PutEventsCommand({ Entries: [entry] }));
    if (FailedEntryCount) throw new Error(`the bus refused ${DetailType}: ${Entries?.[0]?.ErrorMessage}`);
  }

  /**
   * Calls the webhook; gives the status.
   * @param secret what it is signed with: the provider's own secret, or a forger's
   */
  async postPayment(payment: PaymentReceivedV1, secret = SECRET): Promise<number> {
    const body = JSON.stringify(payment);
    const stamp = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', secret).update(`${stamp}.${body}`).digest('hex');
    const { status } = await this.#place.call(new URL(`webhooks/payments/${PROVIDER}`, this.outputs.ApiUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'regua-signature': `t=${stamp},v1=${signature}` },
      body,
    });
    return status;
  }

  /** Reads the debt of an invoice over the API; gives the status and what was answered. */
  async readDebt(
    invoiceId: string,
    token?: string,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    return this.#callApi(`debts/${this.#idInPath(invoiceId)}`, token, {});
  }

  /** Has a caller act on the debt of an invoice over the API; gives the status and what was answered. */
  async act(
    invoiceId: string,
    act: { readonly command: string; readonly body: unknown; readonly token: string },
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    return this.#callApi(`debts/${this.#idInPath(invoiceId)}/${act.command}`, act.token, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(act.body),
    });
  }

  /** Searches the debtors of the creditor over the API; gives the status and what was answered. */
  async searchDebtors(
    search: Readonly<Record<string, string>>,
    token: string,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    return this.#callApi('debtors/search', token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(search),
    });
  }

  #idInPath = (invoiceId: string): string => encodeURIComponent(debtIdOf(this.creditor.id, invoiceId));

  async #callApi(
    path: string,
    token: string | undefined,
    call: {
      readonly method?: 'GET' | 'POST';
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    },
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    const { status, text } = await this.#place.call(new URL(`v1/${path}`, this.outputs.ApiUrl), {
      ...call,
      headers: { ...call.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    });
    return { status, body: JSON.parse(text) };
  }

  /** A debt as the table has it. */
  async debt(invoiceId: string): Promise<StoredDebt | undefined> {
    const { Item } = await this.#table.send(
      new GetCommand({
        TableName: this.outputs.TableName,
        Key: debtKey(debtIdOf(this.creditor.id, invoiceId)),
        ConsistentRead: true,
      }),
    );
    return Item as StoredDebt | undefined;
  }

  /** The execution that is named after the debt of an invoice, on a régua's machine. */
  async execution(invoiceId: string, regua: string): Promise<DescribeExecutionOutput | undefined> {
    const executionArn = this.#executionArn(invoiceId, regua);
    try {
      return await this.#machines.send(new DescribeExecutionCommand({ executionArn }));
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  }

  /** The whole history of that execution. */
  async history(invoiceId: string, regua: string): Promise<HistoryEvent[]> {
    const executionArn = this.#executionArn(invoiceId, regua);
    const events: HistoryEvent[] = [];
    for await (const page of paginateGetExecutionHistory({ client: this.#machines }, { executionArn }))
      events.push(...(page.events ?? []));
    return events;
  }

  /** The states that the execution entered, in order. */
  async states(invoiceId: string, regua: string): Promise<string[]> {
    const events = await this.history(invoiceId, regua);
    return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
  }

  #executionArn(invoiceId: string, regua: string): string {
    const name = executionName(debtIdOf(this.creditor.id, invoiceId), 1);
    return `${this.outputs.MachineArnPrefix.replace(':stateMachine:', ':execution:')}${regua}:${name}`;
  }
}
