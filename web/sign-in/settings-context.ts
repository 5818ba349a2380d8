import { createContext, use } from 'react';
import type { Settings } from '#web/sign-in/settings.ts';

export const SettingsContext = createContext<Settings | undefined>(undefined);

/** Where the application runs. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error('the settings were not read');
  return settings;
}
