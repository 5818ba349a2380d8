import { createContext, use } from 'react';
import type { ApiClient } from './client.ts';

/** The API as the signed-in person. */
export const ApiContext = createContext<ApiClient | undefined>(undefined);

/** The API as the signed-in person. */
export function useApi(): ApiClient {
  const api = use(ApiContext);
  if (!api) throw new Error('nobody is signed in here');
  return api;
}
