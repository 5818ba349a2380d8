/** What the names of companies often begin with, by the article that goes with it; singular, without accents. */
const FEMININE = [
  ...[
    'academia',
    'adega',
    'agencia',
    'associacao',
    'auto-escola',
    'banca',
    'boutique',
    'cantina',
    'casa',
    'clinica',
  ],
  ...[
    'construtora',
    'cooperativa',
    'creche',
    'distribuidora',
    'drogaria',
    'empresa',
    'escola',
    'fabrica',
    'farmacia',
  ],
  ...[
    'fazenda',
    'funilaria',
    'grafica',
    'igreja',
    'imobiliaria',
    'industria',
    'lanchonete',
    'livraria',
    'loja',
  ],
  ...[
    'mercearia',
    'oficina',
    'otica',
    'padaria',
    'panificadora',
    'papelaria',
    'peixaria',
    'pizzaria',
    'pousada',
  ],
  ...[
    'prefeitura',
    'quitanda',
    'rede',
    'sociedade',
    'sorveteria',
    'transportadora',
    'cafeteria',
    'confeitaria',
  ],
];
const MASCULINE = [
  ...[
    'acougue',
    'armazem',
    'atacadao',
    'atacado',
    'bar',
    'bazar',
    'boteco',
    'buffet',
    'cafe',
    'centro',
    'clube',
  ],
  ...[
    'colegio',
    'comercio',
    'condominio',
    'consultorio',
    'deposito',
    'emporio',
    'escritorio',
    'frigorifico',
    'grupo',
  ],
  ...[
    'hospital',
    'hotel',
    'instituto',
    'laboratorio',
    'mercado',
    'mercadinho',
    'minimercado',
    'petshop',
    'posto',
  ],
  ...['quiosque', 'restaurante', 'salao', 'sitio', 'supermercado', 'varejao'],
];

/** `Ltda.`, `S.A.`, `ME`, `EPP`, `EIRELI` at the end of a name, which nobody says. */
const LEGAL_FORM = /[\s,-]+(?:ltda\.?|s\.?\s?\/?a\.?|me|epp|eireli|mei|slu)$/i;

/** How a company is greeted, as the people who read it: `equipe do Bar do Tonho`; with "de" where its gender is not known. */
export function teamOf(name: string): string {
  let said = name.trim();
  while (LEGAL_FORM.test(said)) said = said.replace(LEGAL_FORM, '');
  return `equipe ${articleFor(said)} ${said}`;
}

function articleFor(name: string): string {
  const [first = ''] = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,]+/, 1);
  if (FEMININE.includes(first)) return 'da';
  if (MASCULINE.includes(first)) return 'do';
  const singular = first.replace(/s$/, '');
  if (FEMININE.includes(singular)) return 'das';
  return MASCULINE.includes(singular) ? 'dos' : 'de';
}
