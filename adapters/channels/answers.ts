import type { Channel } from '#schemas/primitives.ts';

/**
 * What an answer to a send means. `not-taken`: the channel surely did not take the message, and it may be tried again.
 * `maybe-taken`: it may have, and the message is never tried again on this channel. `address-refused`: it does not take
 * messages to this address. `opted-out`: the owner of the address wants no more.
 */
export type Meaning = 'not-taken' | 'maybe-taken' | 'address-refused' | 'opted-out';

/** An answer is recognised by all that is given here. */
export interface Answer {
  /** The name that the SDK gives the error. */
  readonly name?: string;
  /** The HTTP status. */
  readonly status?: number;
  /** The code of Node.js. */
  readonly code?: string;
  /** The system call of Node.js that failed. */
  readonly syscall?: string;
  /** A part of the message. */
  readonly says?: RegExp;
}

/** One row of the table. */
export interface KnownAnswer extends Answer {
  readonly means: Meaning;
  /** The page or library that says so, as read on 2026-11-29. */
  readonly source: string;
}

/** The sources of the table below. */
const SES_ERRORS =
  'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html: SES returns an error and does not send the e-mail';
const SES_QUOTAS =
  'https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html: over the rate or the daily quota, SES drops the message with a ThrottlingException';
const SES_CODES =
  'https://docs.aws.amazon.com/ses/latest/DeveloperGuide/api-error-codes.html: a 4xx has to be corrected before it is sent again; a retry after a 5xx can generate a duplicate';
const SES_SEND = 'the reference of SendEmail in @aws-sdk/client-sesv2 3.1162.0: "the message can\'t be sent"';
const SES_ADDRESS =
  'https://github.com/awsdocs/aws-doc-sdk-examples/pull/5191 ("Illegal address"), https://github.com/domdomegg/aws-ses-v2-local/issues/44 ("Invalid email address"), https://github.com/anymail/django-anymail/issues/281 ("Missing final \'@domain\'"), https://github.com/arithmetic/aws-lambda-ses-forwarder/issues/103 ("Missing local name")';
const SNS_PUBLISH = 'the reference of Publish in @aws-sdk/client-sns 3.1162.0';
const SNS_NUMBER =
  'https://github.com/aws/aws-sdk-js/issues/1368: "Invalid parameter: PhoneNumber Reason: … is not valid to publish to"';
const SNS_OPTED_OUT =
  'https://docs.aws.amazon.com/botocore/latest/reference/services/sns/client/exceptions/OptedOutException.html';
const SOCIAL =
  'https://docs.aws.amazon.com/social-messaging/latest/APIReference/API_SendWhatsAppMessage.html, and the reference of SendWhatsAppMessage in @aws-sdk/client-socialmessaging 3.1069.0';
const COMMON =
  'https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html and https://docs.aws.amazon.com/awsconsolehelpdocs/latest/gsg/common-errors.html: refused before the action begins';
const THROTTLES =
  '@smithy/core/retry, THROTTLING_ERROR_CODES: names by which the SDK recognises that a service did not take a request';
const SERVER =
  'RFC 9110 §15.6: the server failed, and does not say how far it had come; SES says that a retry after it can generate a duplicate';
const UNAVAILABLE =
  'RFC 9110 §15.6.4 and the common errors of AWS: the server is not able to handle the request at present';
const NOT_ADMITTED = 'RFC 9110 §15.5, RFC 6585 §4: refused before it is carried out';
const NO_CONNECTION =
  'https://nodejs.org/api/errors.html#common-system-errors: no connection was made, so nothing was sent';
const NO_CERTIFICATE =
  'https://nodejs.org/api/tls.html#x509-certificate-error-codes: the handshake failed, so nothing was sent';
const NO_HANDSHAKE =
  'Node.js, lib/internal/tls/wrap.js: the connection broke before the handshake was over, so nothing was sent';
const NO_CREDENTIALS =
  '@smithy/core, CredentialsProviderError: there is nothing to sign the request with, so nothing was sent';
const CUT_OFF = 'https://nodejs.org/api/errors.html#common-system-errors: the request may have been read';
const SDK_TIMEOUTS =
  '@smithy/node-http-handler: set-connection-timeout gives up before there is a connection, set-request-timeout and set-socket-timeout after the request may have been written';

const all = (means: Meaning, source: string, answers: readonly Answer[]): KnownAnswer[] =>
  answers.map((answer) => ({ ...answer, means, source }));

const named = (...names: readonly string[]): Answer[] => names.map((name) => ({ name }));

const coded = (...codes: readonly string[]): Answer[] => codes.map((code) => ({ code }));

const BY_CHANNEL: Readonly<Record<Channel, readonly KnownAnswer[]>> = {
  email: [
    // An address, of which the sender's is checked when the configuration is loaded.
    ...all('address-refused', SES_ADDRESS, [
      { name: 'BadRequestException', says: /address|domain|local name/i },
    ]),
    ...all('not-taken', SES_CODES, named('BadRequestException')),
    ...all(
      'not-taken',
      SES_SEND,
      named('AccountSuspendedException', 'SendingPausedException', 'MailFromDomainNotVerifiedException'),
    ),
    ...all('not-taken', SES_ERRORS, named('MessageRejected')),
    // The configuration set, for one.
    ...all('not-taken', SES_CODES, named('NotFoundException')),
    ...all(
      'not-taken',
      SES_QUOTAS,
      named('ThrottlingException', 'TooManyRequestsException', 'LimitExceededException'),
    ),
    ...all(
      'maybe-taken',
      SES_CODES,
      named('InternalServiceErrorException', 'ConcurrentModificationException'),
    ),
  ],
  sms: [
    ...all('opted-out', SNS_OPTED_OUT, named('OptedOutException')),
    ...all('address-refused', SNS_NUMBER, [
      { name: 'InvalidParameterException', says: /PhoneNumber/i },
      { name: 'InvalidParameterValueException', says: /PhoneNumber/i },
    ]),
    ...all(
      'not-taken',
      SNS_PUBLISH,
      named(
        'InvalidParameterException',
        'InvalidParameterValueException',
        'AuthorizationErrorException',
        'EndpointDisabledException',
        'InvalidSecurityException',
        'KMSAccessDeniedException',
        'KMSDisabledException',
        'KMSInvalidStateException',
        'KMSNotFoundException',
        'KMSOptInRequired',
        'KMSThrottlingException',
        'NotFoundException',
        'PlatformApplicationDisabledException',
        'ThrottledException',
      ),
    ),
    ...all('maybe-taken', SNS_PUBLISH, named('InternalErrorException')),
  ],
  whatsapp: [
    // The number or the text, for the message goes to Meta as it is: either way another channel may reach the debtor.
    ...all('address-refused', SOCIAL, named('InvalidParametersException')),
    ...all(
      'not-taken',
      SOCIAL,
      named('AccessDeniedByMetaException', 'ResourceNotFoundException', 'ThrottledRequestException'),
    ),
    ...all('maybe-taken', SOCIAL, named('DependencyException', 'InternalServiceException')),
  ],
};

const OF_ANY: readonly KnownAnswer[] = [
  ...all('not-taken', NO_CREDENTIALS, named('CredentialsProviderError')),
  ...all(
    'not-taken',
    COMMON,
    named(
      'AccessDenied',
      'AccessDeniedException',
      'ExpiredToken',
      'ExpiredTokenException',
      'IncompleteSignature',
      'InvalidAction',
      'InvalidClientTokenId',
      'InvalidParameterCombination',
      'InvalidQueryParameter',
      'InvalidSignatureException',
      'MalformedHttpRequestException',
      'MalformedQueryString',
      'MissingAuthenticationToken',
      'NotAuthorized',
      'OptInRequired',
      'RequestEntityTooLargeException',
      'RequestExpired',
      'SignatureDoesNotMatch',
      'UnknownOperationException',
      'UnrecognizedClientException',
      'ValidationError',
      'ValidationException',
    ),
  ),
  ...all(
    'not-taken',
    THROTTLES,
    named(
      'RequestLimitExceeded',
      'RequestThrottled',
      'RequestThrottledException',
      'SlowDown',
      'ThrottledException',
      'Throttling',
      'ThrottlingException',
      'TooManyRequestsException',
    ),
  ),
  ...all(
    'maybe-taken',
    COMMON,
    named('InternalFailure', 'RequestAbortedException', 'RequestTimeoutException'),
  ),
  ...all('not-taken', UNAVAILABLE, [{ name: 'ServiceUnavailable' }, { status: 503 }]),
  ...all('not-taken', NOT_ADMITTED, [
    { status: 401 },
    { status: 403 },
    { status: 404 },
    { status: 413 },
    { status: 429 },
  ]),
  ...all('maybe-taken', SERVER, [{ status: 500 }, { status: 502 }, { status: 504 }]),
];

const OF_NETWORK: readonly KnownAnswer[] = [
  ...all('not-taken', NO_CONNECTION, [
    ...coded('ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EADDRNOTAVAIL'),
    { code: 'EHOSTUNREACH', syscall: 'connect' },
    { code: 'ENETUNREACH', syscall: 'connect' },
    { code: 'ECONNRESET', syscall: 'connect' },
    { code: 'ETIMEDOUT', syscall: 'connect' },
  ]),
  ...all('not-taken', NO_HANDSHAKE, [
    { code: 'ECONNRESET', says: /before secure TLS connection was established/ },
  ]),
  ...all(
    'not-taken',
    NO_CERTIFICATE,
    coded(
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'CERT_REVOKED',
      'CERT_UNTRUSTED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ),
  ),
  ...all('not-taken', SDK_TIMEOUTS, [{ name: 'TimeoutError', says: /did not establish a connection/ }]),
  ...all(
    'maybe-taken',
    CUT_OFF,
    coded('ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'EHOSTUNREACH', 'ENETUNREACH', 'EPROTO'),
  ),
  ...all('maybe-taken', SDK_TIMEOUTS, named('TimeoutError', 'AbortError')),
];

/**
 * What each answer of a channel means, or of any other HTTP service; the first row that fits an answer counts. The network comes first: a
 * connection that breaks off within an answer has its status too.
 */
export const answersOf = (channel: Channel | undefined): readonly KnownAnswer[] => [
  ...OF_NETWORK,
  ...(channel === undefined ? [] : BY_CHANNEL[channel]),
  ...OF_ANY,
];
