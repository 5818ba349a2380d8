/** Nouns after which a capitalised name stands: of businesses, places, people, works. Folded. */
const HEADS = new Set(
  (
    'colegio escola creche faculdade universidade instituto centro condominio edificio residencial predio torre bloco clinica ' +
    'hospital laboratorio consultorio farmacia drogaria otica loja lojas livraria papelaria padaria panificadora confeitaria ' +
    'pizzaria restaurante bar lanchonete cafe cafeteria hamburgueria sorveteria academia salao barbearia estudio grafica banda ' +
    'igreja paroquia associacao clube mercado mercearia supermercado emporio armazem atacado distribuidora oficina posto hotel ' +
    'pousada teatro cinema museu rua avenida av travessa praca alameda rodovia estrada bairro jardim vila largo sr sra srta dr dra ' +
    'senhor senhora dona prezado prezada caro cara ola oi professor professora prof livro apostila filme disco album jogo cerveja vinho ' +
    'produto kit colecao casa atelie boutique brecho floricultura imobiliaria construtora transportadora cooperativa fazenda sitio ' +
    'marca disciplina materia projeto campanha promocao turma grupo editora empresa escritorio confeccoes petshop pet auto ' +
    'grife rede galeria agencia consultoria bloco banca feira quiosque studio bistro cantina choperia adega tabacaria veterinaria ' +
    'motel danceteria boate haras ong coral orquestra radio tv canal podcast cursinho bercario colonia camping parque zoologico ' +
    'aquario funeraria cemiterio oficina lava crossfit cervejaria doceria bomboniere rotisseria temakeria esfiharia pastelaria ' +
    'creperia hotelaria joalheria relojoaria sapataria alfaiataria costura perfumaria drogaria dj mc ' +
    'perfume roupa tema chocolate pizza sabor vela tinta esmalte caneca camiseta boneco brinquedo quadro vinil revista jornal musica ' +
    'peca serie ingresso pacote plano festa show combo linha modelo tenis bolo licor cachaca lavanderia sorvete trilha evento ' +
    'autoescola buffet espaco companhia cia instituicao fundacao hostel chacara recanto ponto mundo palacio rei rainha'
  ).split(' '),
);
/** Words with which names of businesses begin or end. Folded. */
const OF_BUSINESSES = new Set(
  (
    'ltda me epp mei eireli sa cia modas moda outlet informatica confeccoes lingerie camisetas contabilidade hamburgueria pizzaria ' +
    'moveis calcados bijuterias eletronicos eletro store shop sucos pet burger cafe festas tecidos presentes cosmeticos producoes ' +
    'eventos turismo papelaria variedades utilidades brinquedos embalagens construcoes engenharia arquitetura odontologia estetica ' +
    'veiculos pecas pneus tintas telecom digital tech design idiomas musica danca fitness barbearia cabeleireiros flores doces ' +
    'bolos chocolates cervejaria vinhos restaurante lanches alimentos bebidas distribuidora comercio industria transportes ' +
    'logistica imoveis cursos colegio escola bar bistro boteco armarinho livraria games jogos skate surf bike bikes sports ' +
    'esportes acessorios joias relojoaria otica farma suplementos hortifruti acougue peixaria sorvetes gelatos acai tattoo ' +
    'studio beauty hair nails kids baby decor decoracoes ferragens materiais vidros marmoraria serralheria estofados colchoes ' +
    'perfumaria fantasias grafica fotografia filmes records discos bazar magazine express delivery foods food truck grill'
  ).split(' '),
);
/** What speaks of courts, police, the state or an insult is no name by itself. Folded stems. */
const NO_NAME =
  /^(?:departamento|setor|juridic|assessoria|advoca|advogad|justica|tribuna|vara|juizad|forum|juiz|cobranca|concilia|mediacao|delegacia|policia|receita|federa|banco|central|ministerio|public|governo|procon|cartorio|tabeliona|protest|oficia|judicia|extrajudicia|serasa|spc|scpc|credito|protecao|naciona|orgao|fiscal|civi|crimina|militar|divida|debito|notificacao|intima|mandado|citacao|urgente|acao|execucao|processo|negativa|penhora|devedor|inadimplen|calot|ultim|avis|final|chance|oportunidade|medida|lega|boletim|ocorrencia|busca|apreensao|despejo|bloqueio|leilao|estelionat|crime|cadeia|pris|nome|cpf|cnpj|sujo|atencao|importante|cadastr|providencia|orgao|protec|pagamento|imediat|consumidor|codigo|defesa|seu|sua|voce|vai|sera|para|nao|pague|evite|regulari|pendencia|restric|hoje|agora|amanha|boa|vista|brasil|experian|bens|conta|salario|bancari|penal|multa|juros|titulo|contrato|fatura|boleto)/;
const ARTICLES = /^(?:a|o|as|os|na|no|nas|nos|da|do|das|dos|pela|pelo|com|para|em|ao)$/;
const CONNECTORS = /^(?:da|de|do|das|dos|e|&|di|del|la|las|los|em|no|na|of|the|y|ii|iii|iv|v|d)$/;
/** Words around a name that say that it is the sender, or a shop. */
const SPEAKS =
  /^(?:informa|lembra|avisa|agradece|envia|comunica|deseja|convida|tem|entregou|entrega|recebeu|preparou|quer|pede|confirma|espera|vendeu|cobra)$/;
const BEFORE_A_SHOP =
  /(?:aqui e|aqui fala|quem fala e|equipe|recado|comprar|comprou|compra|pedido|preferencia|comanda|loja|crediario|carne|fatura|mensalidade)(?: (?:feita|feito))? (?:da|do|na|no|a|o|e da|e do|de)$/;
/** One word that stands for a court, a bureau or the state, whatever comes before it. */
const INSTITUTION =
  /^(?:justica|policia|serasa|spc|scpc|procon|receita|judiciario|tribunal|forum|cartorio|governo|delegacia|juridico|advoga|juiz|ministerio|bacen|inss|detran|urgente|ultim|cobranca)/;

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly folded: string;
}

/** Replaces every letter of names by `n`, so that no rule finds a word in them; keeps the length. */
export function maskNames(text: string, names: readonly string[] = []): string {
  let masked = text;
  for (const name of [...names].sort((one, other) => other.length - one.length))
    if (name.trim().length > 1)
      masked = masked.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${literally(name.trim())}(?![\\p{L}\\p{N}])`, 'giu'),
        blank,
      );
  const words = wordsOf(masked);
  if (isTitled(words)) return masked;
  for (const run of runsOf(words, masked)) {
    const { from, to } = run;
    const [first, last] = [words[from], words[to]];
    if (first && last && isName(words, run, masked))
      masked = masked.slice(0, first.from) + blank(masked.slice(first.from, last.to)) + masked.slice(last.to);
  }
  return masked;
}

const blank = (name: string): string => 'n'.repeat(name.length);
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}&]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    folded: match[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  }));

const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** A text most of whose words are capitalised shouts or titles; its capitals say nothing. */
function isTitled(words: readonly Word[]): boolean {
  const long = words.filter(
    ({ text, folded }) => /\p{L}{3}/u.test(text) && !CONNECTORS.test(folded) && !/^n+$/.test(text),
  );
  return long.length > 4 && long.filter(isCapitalised).length / long.length > 0.65;
}

interface Run {
  /** Indices of its first and last word. */
  readonly from: number;
  readonly to: number;
}

/** Maximal runs of capitalised words with the small words between them, in one sentence. */
function runsOf(words: readonly Word[], text: string): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (!first || !isCapitalised(first)) continue;
    let to = from;
    for (let next = from + 1; next < words.length; next++) {
      const word = words[next];
      const between = text.slice(words[next - 1]?.to, word?.from);
      if (!word || !/^ (?:["“'‘(]?)$|^["”'’)]? $/.test(between)) break;
      if (HEADS.has(word.folded) && isCapitalised(word) && !HEADS.has(first.folded)) break;
      if (isCapitalised(word) || /^\d+$/.test(word.text)) to = isCapitalised(word) ? next : to;
      else if (!CONNECTORS.test(word.folded) || word.text === 'é') break;
    }
    runs.push({ from, to });
    from = to;
  }
  return runs;
}

function isName(words: readonly Word[], { from, to }: Run, text: string): boolean {
  const run = words.slice(from, to + 1);
  const first = run[0] as Word;
  const before = words.slice(Math.max(0, from - 5), from).map(({ folded }) => folded);
  const previous = before.at(-1) ?? '';
  const isFirst =
    from === 0 ||
    (beginsSentence(text, first.from) && !/^(?:sra?|srta|dra?|av|profa?|r|cia)$/.test(previous));
  const oneBefore = ARTICLES.test(previous) || CONNECTORS.test(previous) ? (before.at(-2) ?? '') : '';
  const next = words[to + 1]?.folded ?? '';
  // The article at the beginning of a sentence belongs to no name.
  const own = isFirst && ARTICLES.test(first.folded) ? run.slice(1) : run;
  const content = own.filter(({ folded }) => !CONNECTORS.test(folded));
  if (content.length === 0 || content.length > 7) return false;
  // Capitals throughout shout, and name nobody.
  if (content.every(({ text: word }) => word === word.toUpperCase())) return false;
  const isNothingButLaw = content.every(({ folded }) => NO_NAME.test(folded));
  const headed = HEADS.has(content[0]?.folded ?? '') && content.length > 1;
  const follows = !isFirst && (HEADS.has(previous) || HEADS.has(oneBefore));
  if (headed || follows) {
    const named = headed ? content.slice(1) : content;
    const person = /^(?:prezad[oa]|car[oa]|ola|oi|sr|sra|dr|dra|senhora?)$/.test(
      headed ? (content[0]?.folded ?? '') : previous,
    );
    // "Prezado Devedor" and "Dr. Juiz" are no names; "Rua da Justiça" is one.
    return (
      !(person && named.every(({ folded }) => NO_NAME.test(folded))) &&
      !(headed && isOffice(content, BEGINS_WITH_OFFICE))
    );
  }
  if (content.length < 2)
    return !isFirst && BEFORE_A_SHOP.test(before.join(' ')) && !INSTITUTION.test(content[0]?.folded ?? '');
  if (content.some(({ folded }) => OF_BUSINESSES.has(folded)) && !isOffice(content)) return true;
  if (isNothingButLaw || isOffice(content)) return SPEAKS.test(next) && isFirst && isCreditorLike(content);
  // Capitals in the middle of a sentence, one word of them at least none of the law.
  return true;
}

/** Whether a full stop or a line break comes before a place, with nothing but spaces and opening quotes between. */
function beginsSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const sign = text[before] ?? '';
    if (/[.!?\n]/.test(sign)) return true;
    if (!/[\s"“]/.test(sign)) return false;
  }
  return false;
}

const OFFICE =
  '(?:departamento|setor|secretaria (?:naciona|federa|estadua)|assessoria|delegacia|tribunal|ministerio|receita federal|policia (?:civil|federal|militar)|vara|juizado|forum|procuradoria|oficial|banco central|poder|central|escritorio (?:juridic|advoca|advogad))';
const HAS_OFFICE = new RegExp(`(?:^| )${OFFICE}`);
const BEGINS_WITH_OFFICE = new RegExp(`^${OFFICE}`);

/** Whether it is the office of a court, of lawyers or of the state. */
const isOffice = (content: readonly Word[], pattern = HAS_OFFICE): boolean =>
  pattern.test(content.map(({ folded }) => folded).join(' '));

/** "A Última Chance informa": a shop, because no chance informs anybody. */
const isCreditorLike = (content: readonly Word[]): boolean =>
  /^(?:ultim|calot|crime|final|chance|nome|process|penhora|pris)/.test(content[0]?.folded ?? '') &&
  !content.some(({ folded }) => /^(?:avis|notificacao|judicia|extra|intima|mandado)/.test(folded));
