import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';

/** What the sandbox itself does to DynamoDB, through a client like everyone else. */
export class Tables {
  readonly #client: DynamoDBClient;

  constructor(client: DynamoDBClient) {
    this.#client = client;
  }

  /** Makes a table and waits until it can be used. */
  async create(input: CreateTableCommandInput): Promise<void> {
    await this.#client.send(new CreateTableCommand(input));
    const describe = new DescribeTableCommand({ TableName: input.TableName });
    let status: string | undefined;
    while (status !== 'ACTIVE') status = (await this.#client.send(describe)).Table?.TableStatus;
  }

  /** The integration `aws-sdk:dynamodb:updateItem`, its arguments as the state machine has them. */
  async updateItem(args: unknown): Promise<unknown> {
    const { $metadata, ...result } = await this.#client.send(
      new UpdateItemCommand(args as UpdateItemCommandInput),
    );
    // Through JSON: a state machine has no fields that are undefined.
    return JSON.parse(JSON.stringify(result));
  }

  close(): void {
    this.#client.destroy();
  }
}
