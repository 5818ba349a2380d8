/** Where this application runs, and how people sign in there: `/app/settings.json`, written by the stage or served by the sandbox. */
export interface Settings {
  /** Whether this is a sandbox on one machine: it has a clock, and everybody picks who they are. */
  readonly sandbox: boolean;
  /** The stage: `dev`, `prod`; `sandbox` on one machine. */
  readonly stage: string;
  /** The user pool of the stage; a sandbox has none. */
  readonly signIn?: SignInSettings;
}

export interface SignInSettings {
  /** The issuer of the tokens, where its discovery document is found. */
  readonly issuer: string;
  readonly clientId: string;
  /** The address of the login pages, `https://…`. */
  readonly domain: string;
  readonly scopes: readonly string[];
}

/**
 * Reads the settings of this place.
 * @throws Error when there are none: the application was published without them
 */
export async function readSettings(): Promise<Settings> {
  const response = await fetch(`${import.meta.env.BASE_URL}settings.json`);
  if (!response.ok) throw new Error(`settings.json answered ${response.status}`);
  return response.json();
}
