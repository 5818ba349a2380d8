import type { ProfileId, SystemProfile } from './profile.ts';
import { ASAAS } from './profiles/asaas.ts';
import { CONTA_AZUL } from './profiles/conta-azul.ts';
import { GENERIC } from './profiles/generic.ts';
import { IUGU } from './profiles/iugu.ts';
import { OMIE } from './profiles/omie.ts';
import { PROTHEUS } from './profiles/protheus.ts';
import { SANKHYA } from './profiles/sankhya.ts';
import { SAP_B1 } from './profiles/sap-b1.ts';
import { SENIOR } from './profiles/senior.ts';
import { SIENGE } from './profiles/sienge.ts';
import { SUPERLOGICA } from './profiles/superlogica.ts';
import { TINY } from './profiles/tiny.ts';

/** Each known system, by the name that `--from` gives it. */
export const PROFILES: Readonly<Record<ProfileId, SystemProfile>> = {
  'conta-azul': CONTA_AZUL,
  omie: OMIE,
  tiny: TINY,
  protheus: PROTHEUS,
  sankhya: SANKHYA,
  'sap-b1': SAP_B1,
  senior: SENIOR,
  superlogica: SUPERLOGICA,
  sienge: SIENGE,
  asaas: ASAAS,
  iugu: IUGU,
  generic: GENERIC,
};
