export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Requests a second, and how many may come at the same moment. */
export interface Throttle {
  readonly rateLimit: number;
  readonly burstLimit: number;
}

/**
 * The callers of a route, which decide the name of a stage below which it is found: `people` (debtors, sellers), behind CloudFront and
 * WAF; `webhooks`, programs that sign or show a token; `pix`, PSPs that show a certificate; `api`, callers that signed in. A stage without
 * names has one host for all.
 */
export type Audience = 'people' | 'webhooks' | 'pix' | 'api';

/** A path of the public API, as API Gateway writes it, and the methods that it answers. */
export interface HttpRoute {
  readonly path: string;
  readonly methods: readonly HttpMethod[];
  readonly audiences: readonly Audience[];
  /** How the function itself checks the caller: why API Gateway needs no authorizer here, or no more than this one. */
  readonly access: string;
  /** `jwt`: API Gateway lets only calls in with a token of the user pool, and gives the function what it says. */
  readonly authorizer?: 'jwt';
  /**
   * Slower than the rest of the API, or than the stage lets all of it be, whichever is slower. Every route for people has one: a flood of
   * the pages uses up no call that a webhook needs.
   */
  readonly throttle?: Throttle;
}
