import { guideIn } from '#cli/package/guide.ts';
import type { Answers } from './questions.ts';

/** The README of a project, for the people of its company. */
export const readmeOf = ({ name, creditor }: Answers): string => `# Régua de cobrança: ${name}

Lembra os clientes antes e depois do vencimento, com respeito à lei, e para assim que alguém paga, promete ou contesta. O
programa é o pacote \`regua\`, em \`node_modules\`; aqui fica só o que é seu.

## Experimente nesta máquina

\`\`\`sh
npm install          # uma vez, com Node 20.19 ou mais novo
npm run check        # confere a configuração: cada erro diz arquivo, linha e o que estaria certo
npm start            # roda a carteira de exemplo: meses em segundos, sem enviar nada a ninguém
npm run preview      # todas as mensagens, como os clientes as recebem: abra preview/index.html
npm run serve        # a página de cada cliente de exemplo, em http://localhost:8484
\`\`\`

Com a exportação do seu ERP, em XLSX ou CSV, em dez minutos ([o passo a passo](${guideIn('dez-minutos.md')})):

\`\`\`sh
npx regua import contas.xlsx                                  # mostra como leu, e grava contas.jsonl num lote pausado
npx regua release LOTE --invoices contas.jsonl                # o lote que a importação mostrou
npx regua run --invoices contas.jsonl --out resultado.html    # simula meses em segundos; nada é enviado
\`\`\`

Para consultar: [importar do ERP](${guideIn('importacao.md')}), [primeira carga](${guideIn('primeira-carga.md')}),
[escrever uma régua](${guideIn('escrever-uma-regua.md')}), [mensagens](${guideIn('mensagens.md')}) e [ofertas](${guideIn('ofertas.md')}). Quem
prefere escrever as faturas à mão, em JSON Lines ou CSV, acha as colunas em \`node_modules/regua/docs/input-files.md\` (em inglês); o credor é
\`${creditor}\`.

## O que mudar, e onde

| pasta ou arquivo | o que é |
| --- | --- |
| \`config/creditors/${creditor}.yaml\` | a sua empresa: nome, contatos, chave Pix, multa e juros |
| \`config/reguas/\` | as réguas: em que dias se escreve, por qual canal e em que tom |
| \`config/selection.yaml\` | qual régua vale para qual fatura |
| \`config/first-load.yaml\` | como se recebe o que já chega vencido há muito, e em que ritmo |
| \`config/templates/acolhedora/\` | os textos das mensagens |
| \`config/offers/\` | as propostas de acordo |
| \`config/legal/\` | horários e limites de contato de cada estado, com a fonte de cada um |
| \`config/stages/\` | o que vale só para \`dev\` ou só para \`prod\`, como os endereços |
| \`sample/\` | a carteira de exemplo: pessoas e empresas inventadas |

Depois de cada mudança: \`npm run check\` e \`npm start\`. Uma configuração errada nunca é implantada.

**Antes de escrever para alguém**, leia com um advogado as multas e os juros de \`config/creditors/${creditor}.yaml\`, as ofertas e
\`config/legal/\`: são o usual, não uma consultoria.

## Implante na AWS

\`\`\`sh
npx cdk bootstrap    # uma vez por conta e região
npm run deploy       # o estágio dev
npm run deploy -- -c stage=prod -c alarmEmail=plantao@suaempresa.com.br
\`\`\`

\`prod\` só é implantado com endereços seus, em \`config/stages/prod.yaml\`, e com o domínio do remetente verificado no SES:
\`node_modules/regua/docs/deploying.md\` conta o passo a passo. \`npm run deploy\` compara antes a configuração com o que o estágio
tem em uso, e recusa a que deixaria uma dívida sem régua ou sem texto. \`.github/workflows/regua.yml\` confere cada mudança no
GitHub e implanta quando uma pessoa manda.

## Atualize o pacote

\`npx <pacote novo> init --force .\` escreveria por cima do que é seu. Em vez disso, guarde o arquivo da versão nova em \`vendor/\`
e instale-o:

\`\`\`sh
npm install ./vendor/regua-X.Y.Z.tgz
npm run check && npm start
\`\`\`
`;
