import type { Config } from '#schemas/config/config.ts';
import { Regua } from '#schemas/config/regua.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** The real configuration with a shorter ladder: a notice, a reminder on both channels, a reissue. */
export async function shortLadder(): Promise<Config> {
  const config = await deployedConfig();
  const regua = Regua.parse({
    id: 'model',
    description: 'Three steps, with all that a step can do.',
    sendAt: '09:30',
    several: 'varias-faturas',
    steps: [
      {
        id: 'notice',
        name: 'Notice',
        offset: -1,
        channels: ['email', 'sms'],
        message: 'aviso',
        tone: 'light',
      },
      {
        id: 'reminder',
        name: 'Reminder',
        offset: 3,
        channels: ['email', 'sms'],
        send: 'all',
        message: 'lembrete-3',
        tone: 'neutral',
      },
      {
        id: 'reissue',
        name: 'Reissue',
        offset: 7,
        channels: ['email', 'sms'],
        message: 'segunda-via',
        tone: 'firm',
        reissue: { dueInDays: 5 },
      },
    ],
    handOver: { offset: 14 },
  });
  return { ...config, reguas: { model: regua }, selection: [{ regua: 'model' }] };
}
