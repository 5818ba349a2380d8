import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { worthRetrying } from './api/worth-retrying.ts';
import { router } from './routes.tsx';
import { Stopped } from './shell/stopped.tsx';
import { ShortcutsProvider } from './shortcuts/shortcuts.tsx';
import type { Session } from './sign-in/session.ts';
import { readSettings, type Settings } from './sign-in/settings.ts';
import { SettingsContext } from './sign-in/settings-context.ts';
import { Picked, SignedIn } from './sign-in/sign-in.tsx';
import { theme, variablesOf } from './theme/theme.ts';
import { LanguageProvider } from './words/language.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: true } },
});

function Application({ settings, session }: { readonly settings: Settings; readonly session?: Session }) {
  const pages = (
    <ShortcutsProvider>
      <RouterProvider router={router} />
    </ShortcutsProvider>
  );
  return (
    <SettingsContext value={settings}>
      <QueryClientProvider client={queries}>
        {session ? <SignedIn session={session}>{pages}</SignedIn> : <Picked>{pages}</Picked>}
      </QueryClientProvider>
    </SettingsContext>
  );
}

/** Reads the settings of this place, signs the person in, and shows what they asked for. */
async function start(): Promise<React.ReactNode> {
  const settings = await readSettings();
  if (settings.sandbox || !settings.signIn) return <Application settings={settings} />;
  const { poolSession } = await import('./sign-in/pool-session.ts');
  const session = await poolSession(settings.signIn);
  // Without one, the browser is on its way to the login pages.
  return session && <Application settings={settings} session={session} />;
}

const root = document.getElementById('root');
if (!root) throw new Error('the document has no place for the application');
const shown = await start().catch(() => <Stopped />);
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variablesOf} defaultColorScheme="auto">
      <LanguageProvider>{shown}</LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
