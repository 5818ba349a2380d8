import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SFNClient, ListExecutionsCommand, GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { SESv2Client, CreateEmailIdentityCommand } from '@aws-sdk/client-sesv2';
import { readFileSync } from 'node:fs';
const out = JSON.parse(readFileSync('/tmp/msrun/outputs.json','utf8'))['regua-dev'];
await new SESv2Client({}).send(new CreateEmailIdentityCommand({ EmailIdentity: 'cobranca@bebidas.example' })).catch(()=>{});
const detail = { invoiceId: 'NF-1', creditorId: 'bebidas-nordeste', debtor: { debtorId: 'd1', name: 'Maria da Silva', taxId: '529.982.247-25', email: 'maria@example.com', uf: 'PE' }, amount: 123456, currency: 'BRL', issuedAt: new Date().toISOString(), dueDate: new Date(Date.now()+20*864e5).toISOString().slice(0,10) };
console.log(JSON.stringify(await new EventBridgeClient({}).send(new PutEventsCommand({ Entries: [{ EventBusName: out.BusName, Source: 'billing', DetailType: 'InvoiceIssued.v1', Detail: JSON.stringify(detail) }] })).then(r=>r.Entries)));
await new Promise(r => setTimeout(r, 12000));
const items = (await new DynamoDBClient({}).send(new ScanCommand({ TableName: out.TableName }))).Items;
console.log(items.map(i => [i.pk.S, i.sk.S, i.status?.S, i.wakeToken ? 'token' : '']));
const sfn = new SFNClient({});
for (const r of ['padrao','leve']) { const x = (await sfn.send(new ListExecutionsCommand({ stateMachineArn: out.MachineArnPrefix + r }))).executions; console.log(r, x.map(e => [e.name, e.status])); }
console.log((await new SQSClient({}).send(new ReceiveMessageCommand({ QueueUrl: out.IntakeDeadLetterQueueUrl, VisibilityTimeout: 0 }))).Messages?.map(m=>m.Body));
