import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';
import { RoleOfProgram } from '#schemas/role.ts';
import { CallLimits } from './call-limits.ts';

/** The stages that there are. */
export const STAGE_NAMES = ['dev', 'prod'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

const DomainName = z
  .string()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/,
    'must be a name as pague.empresa.com.br: lower case, without https:// and without a path',
  );

const certificateIn = (region: RegExp, where: string) =>
  z
    .string()
    .regex(
      new RegExp(`^arn:aws:acm:${region.source}:\\d{12}:certificate/[0-9a-f-]+$`),
      `must be the ARN of a certificate in ACM, ${where}`,
    )
    .optional();

/** API Gateway reads a certificate in its own region. */
const RegionalCertificate = certificateIn(/[a-z0-9-]+/, 'in the region of the stage');

const CloudFrontCertificate = certificateIn(
  /us-east-1/,
  'in us-east-1, because CloudFront takes it from there',
);

/** The addresses have to fit into the environment of a function, 4 KB; CloudFront answers to 100 names at most. */
const MOST = { creditors: 30, others: 20 };

const People = z.strictObject({
  /** The name in the links of messages, unless the creditor has one of its own. */
  name: DomainName,
  /** Creditors with a name of their own, by the id of the creditor. */
  creditors: z
    .record(Slug, DomainName)
    .refine((names) => Object.keys(names).length <= MOST.creditors, {
      error: `must be ${MOST.creditors} creditors at most: the others share the name of the stage`,
    })
    .default({}),
  /** Names that answer as well, without being in a new link: former ones, whose links lie in mailboxes. */
  others: z.array(DomainName).max(MOST.others).default([]),
  /** A certificate that covers all of these names; without it, the stack makes one. */
  certificateArn: CloudFrontCertificate,
  /**
   * Requests of one IP address in five minutes after which it is blocked for a while. Many phones share an address of
   * their carrier.
   */
  requestsPerFiveMinutes: z.int().min(100).max(100_000).default(1000),
  /**
   * The version of the secret that CloudFront shows to the API, once it was replaced by hand: CloudFormation reads a
   * secret again only when the template names another version of it.
   */
  originSecretVersion: z.uuid('must be the VersionId that put-secret-value printed').optional(),
});

const Webhooks = z.strictObject({ name: DomainName, certificateArn: RegionalCertificate });

const SignedIn = z.strictObject({ name: DomainName, certificateArn: RegionalCertificate });

/** Requests of one IP address to the web application in five minutes: an office shares one, and a list asks as it is scrolled. */
export const REQUESTS_TO_APP = 10_000;

const App = z.strictObject({
  name: DomainName,
  certificateArn: CloudFrontCertificate,
  /** Requests of one IP address in five minutes after which it is blocked for a while. */
  requestsPerFiveMinutes: z.int().min(100).max(1_000_000).default(REQUESTS_TO_APP),
});

const Pix = z.strictObject({
  name: DomainName,
  certificateArn: RegionalCertificate,
  /** The certificates that the PSP may show, up to their roots: a PEM file beside this one. */
  trustStore: z.string().regex(/^[\w-]+\.pem$/, 'must be a file beside this one, as banco.pem'),
});

/** The addresses of a stage. Only those of PSPs ask their callers for a certificate. */
const Domains = z
  .strictObject({
    /** The Route 53 zone in which the stack makes records and proves the names for certificates. */
    hostedZone: z
      .strictObject({
        id: z.string().regex(/^Z[0-9A-Z]{1,31}$/, 'must be the id of a zone, as Z0123456789ABCDEFGHIJ'),
        name: DomainName,
      })
      .optional(),
    /** The pages of debtors and sellers: behind CloudFront and WAF. */
    people: People,
    /** Programs, which sign or show a token: payment providers such as Asaas, and the creditor's own. */
    webhooks: Webhooks,
    /** The API, for people and programs that signed in; without it, that of the host which API Gateway gives. */
    api: SignedIn.optional(),
    /** The web application, of those who work with debts; without it, it is where CloudFront says. */
    app: App.optional(),
    /** The PSPs that show a certificate (mTLS), by their names among the webhook providers: one address for each. */
    pix: z.record(Slug, Pix).default({}),
  })
  .superRefine((domains, context) => {
    const { hostedZone } = domains;
    const seen = new Set<string>();
    for (const { path, name, hasCertificate } of namesOf(domains)) {
      const issue = (message: string) => context.addIssue({ code: 'custom', path, message });
      if (seen.has(name)) issue(`must not name ${name} twice: each address has a name of its own`);
      seen.add(name);
      if (!hasCertificate && !isWithin(hostedZone?.name, name))
        issue(
          `${name} needs a certificate: give certificateArn, or a hostedZone that the name is in, so that the stack can make one`,
        );
    }
  });
export type Domains = z.infer<typeof Domains>;

const Role = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    'must be the ARN of a role, as arn:aws:iam::123456789012:role/billing',
  );

/** Where a browser may be sent back to: over TLS, or on the machine of a developer. */
const BrowserAddress = z
  .url({ protocol: /^https?$/ })
  .max(1024)
  .refine((address) => /^(https:\/\/|http:\/\/localhost[:/])/.test(address) && !address.includes('#'), {
    error: 'must be an address of https, or of http://localhost, without #',
  });

/**
 * The most that Cognito and API Gateway take: a client has 50 scopes, of which one is for the API and one its role; a resource
 * server has 100; an authorizer takes the tokens of 50 clients, of which one is the web application's.
 */
const MOST_OF_PROGRAMS = { programs: 49, creditors: 48, creditorsOfAll: 96 };

const Program = z.strictObject({
  /** `machine` reads and acts; `auditor` reads. */
  role: RoleOfProgram.default('machine'),
  /** The creditors whose debts it may see and act on. */
  creditors: z.union([z.literal('all'), z.array(Slug).min(1).max(MOST_OF_PROGRAMS.creditors)]),
});

/** The creditors that programs are limited to, each once. */
export const namedIn = (programs: Readonly<Record<string, z.infer<typeof Program>>>): string[] => [
  ...new Set(Object.values(programs).flatMap(({ creditors }) => (creditors === 'all' ? [] : creditors))),
];

/** Who signs in to the API of a stage, beside the persons in its user pool. */
const SignIn = z.strictObject({
  /** The first part of the address of the login pages, unique in its region: `regua-<stage>-<account>` without it. */
  domainPrefix: z
    .string()
    .max(63)
    .regex(
      /^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
      'must be lower-case letters, digits and hyphens, without aws, amazon or cognito',
    )
    .optional(),
  /** Where a browser may be sent back to after a sign-in, beside the web application of the stage: one that is being worked on. */
  callbacks: z.array(BrowserAddress).min(1).max(20).optional(),
  /** Where it may be sent back to after a sign-out; without it, where it may be after a sign-in. */
  logouts: z.array(BrowserAddress).min(1).max(20).optional(),
  /** Programs that get their tokens by client credentials, each by a name of your choice. */
  programs: z
    .record(Slug, Program)
    .refine((programs) => Object.keys(programs).length <= MOST_OF_PROGRAMS.programs, {
      error: `must be ${MOST_OF_PROGRAMS.programs} programs at most`,
    })
    .refine((programs) => namedIn(programs).length <= MOST_OF_PROGRAMS.creditorsOfAll, {
      error: `must name ${MOST_OF_PROGRAMS.creditorsOfAll} creditors at most, all programs together: give more of them "all"`,
    })
    .default({}),
});
export type SignIn = z.infer<typeof SignIn>;

/** What belongs to one stage of a configuration, `config/stages/<stage>.yaml`. */
export const StageFile = z.strictObject({
  domains: Domains.optional(),
  /** The roles that may publish in the name of billing; without it, every role of this account that IAM lets publish. */
  billing: z.array(Role).min(1).max(20).optional(),
  /** How much one person or program may ask of the API (docs/api.md). */
  callLimits: CallLimits.optional(),
  /** Who may sign in to the API, beside the persons in the user pool (docs/sign-in.md). */
  signIn: SignIn.optional(),
  /**
   * Calls at the same time that are set aside for a function, which are also the most that it makes; by its name. None without it. The
   * account's quota has to allow them.
   */
  reservedConcurrency: z.record(Slug, z.int().min(1).max(10_000)).optional(),
});
export type StageFile = z.infer<typeof StageFile>;

/** Whether a name is a zone, or below it. */
export const isWithin = (zone: string | undefined, name: string): boolean =>
  zone !== undefined && (name === zone || name.endsWith(`.${zone}`));

interface NamedAt {
  readonly path: (string | number)[];
  readonly name: string;
  readonly hasCertificate: boolean;
}

function namesOf({
  people,
  webhooks,
  api,
  app,
  pix,
}: Pick<Domains, 'people' | 'webhooks' | 'api' | 'app' | 'pix'>): NamedAt[] {
  const ofPages = people.certificateArn !== undefined;
  return [
    { path: ['people', 'name'], name: people.name, hasCertificate: ofPages },
    ...Object.entries(people.creditors).map(([id, name]) => ({
      path: ['people', 'creditors', id],
      name,
      hasCertificate: ofPages,
    })),
    ...people.others.map((name, at) => ({ path: ['people', 'others', at], name, hasCertificate: ofPages })),
    {
      path: ['webhooks', 'name'],
      name: webhooks.name,
      hasCertificate: webhooks.certificateArn !== undefined,
    },
    ...(api
      ? [{ path: ['api', 'name'], name: api.name, hasCertificate: api.certificateArn !== undefined }]
      : []),
    ...(app
      ? [{ path: ['app', 'name'], name: app.name, hasCertificate: app.certificateArn !== undefined }]
      : []),
    ...Object.entries(pix).map(([psp, { name, certificateArn }]) => ({
      path: ['pix', psp, 'name'],
      name,
      hasCertificate: certificateArn !== undefined,
    })),
  ];
}
