import * as z from 'zod';
import { OfCreditor } from './page.ts';

export const PaymentSourceQuery = z.strictObject({ ...OfCreditor });
