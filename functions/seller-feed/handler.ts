import { originSecrets } from '#adapters/aws/origin-secrets.ts';
import { httpHandler, newApp } from '#runtime/http-handler.ts';
import { throughCloudFront } from '#runtime/through-cloudfront.ts';
import { feedByKey, letIn, linkByKey } from './asked-by-key.ts';
import { askedByLink } from './asked-by-link.ts';

/** A program of the creditor asks with a key of the creditor; a seller, with the link alone. */
const app = newApp();
app.get('/sellers/:creditorId/:sellerId/customers', letIn, feedByKey);
app.post('/sellers/:creditorId/:sellerId/links', letIn, linkByKey);
app.get('/s/:token', throughCloudFront(originSecrets), (c) => askedByLink(c, c.req.param('token')));

export const handler = httpHandler(app);
