import { sentences } from '#cli/words/reasons.ts';

/** The citations of the configuration's tables of law, as this repository has them. */
export const law = sentences({
  'Our choice, within {_law}': 'Escolha nossa, conforme {_law}',
  'Our choice where no state law was found, within {_law}':
    'Escolha nossa onde não se encontrou lei estadual, conforme {_law}',
  'CDC art. 42 and 71 (collecting must not disturb work, rest or leisure)':
    'CDC, arts. 42 e 71 (a cobrança não deve perturbar trabalho, descanso ou lazer)',
  'CDC art. 71 (rest and leisure)': 'CDC, art. 71 (descanso e lazer)',
  'AM, Lei 360/2016: collection by phone only after more than 15 days late (that part stands after STF, ADI 6.110)':
    'AM, Lei 360/2016: cobrança por telefone só depois de mais de 15 dias de atraso (essa parte vale após o STF, ADI 6.110)',
  'AM, Lei 4.644/2018 (upheld: STF, ADI 6.087, 2019-08-21) and Lei 360/2016':
    'AM, Lei 4.644/2018 (mantida: STF, ADI 6.087, 21/08/2019) e Lei 360/2016',
  'RJ, Lei 7.868/2018 (in Lei 6.854/2014, art. 3)': 'RJ, Lei 7.868/2018 (na Lei 6.854/2014, art. 3º)',
  'MT, Lei 11.792/2022, art. 4 ("business hours")': 'MT, Lei 11.792/2022, art. 4º (“horário comercial”)',
  'MS, law of 2009-10-07 (Lei 3.756/2009 by one of the sources) arts. 1 and 3 V: 10 days from the receipt of the notice':
    'MS, lei de 07/10/2009 (Lei 3.756/2009, segundo uma das fontes), arts. 1º e 3º, V: 10 dias do recebimento do comunicado',
  'MT, Lei 10.260/2015 art. 2: 5 days after the return of the AR; Lei 13.033/2025 takes e-mail and messages with proof as well':
    'MT, Lei 10.260/2015, art. 2º: 5 dias depois da volta do AR; a Lei 13.033/2025 também aceita e-mail e mensagens com comprovante',
  'Our choice: CDC art. 43 §2 and STJ, Súmula 359 ask for a notice by the bureau and set no days; as many as SP asked for until 2022':
    'Escolha nossa: o CDC, art. 43, §2º, e o STJ, Súmula 359, pedem um comunicado do birô e não fixam dias; tantos quantos SP pedia até 2022',
  'Our choice: one page alone names days for this state (AP 10, AM 15, ES 10) and no law; the longest that we know hold':
    'Escolha nossa: uma só página dá dias para este estado (AP 10, AM 15, ES 10), sem lei; valem os mais longos que conhecemos',
  'Our choice: the 20 days of SP, Lei 15.659/2015 art. 2 (by Lei 16.624/2017), which the STF struck on 2022-03-09 (ADI 5.224)':
    'Escolha nossa: os 20 dias de SP, Lei 15.659/2015, art. 2º (pela Lei 16.624/2017), que o STF derrubou em 09/03/2022 (ADI 5.224)',
  'PR, Lei 22.130/2024 art. 183: 30 days of default, and a notice 5 days before':
    'PR, Lei 22.130/2024, art. 183: 30 dias de atraso, e um comunicado 5 dias antes',
});
