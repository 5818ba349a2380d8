import { lazily } from './lazily.ts';

let connect = <Client extends object>(client: Client): Client => client;

/**
 * Makes the client of an AWS service at its first use. Every client that the product uses is made here, so that a process
 * that plays AWS itself, as the sandbox does, can have them call it directly.
 */
export const awsClient = <Client extends object>(make: () => Client): (() => Client) =>
  lazily(() => connect(make()));

/** Passes every client that is made from now on through a function; without one, they are used as they are made. */
export const connectAwsClients = (through: typeof connect = (client) => client): void => {
  connect = through;
};
