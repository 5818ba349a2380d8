import { firstLettersIn, firstOf, patternOf } from '#domain/compliance/content/beginnings.ts';

/** What is paid for. */
const SERVED =
  '(?:exame*|laudo*|resultado*|diagnostico|remedio*|medicamento*|insulina|oxigenio|cirurgia*|parto|cesariana|quimio*|sessao|sessoes|terapia|guia|alta|leito|tratamento|consulta|agua|luz|energia|gas|botijao|elevador|tag|portao|chave|historico|diploma|boletim|boletins|nota|notas|declaracao|transferencia|matricula|prova*|aula*|passeio|formatura|festinha|lanche|merenda|creche|escola|van|portal|encomenda*|corpo|documento*|certificado)';
const PAID =
  '(?:pag*|quit*|pix|compens*|acert*|cair|caia|caiu|zerad[oa]|comprovante|em dia|regulariz*|boleto|parcela*|mensalidade*|saldo|conta|taxa)';
const OWES = '(?:dev*|deve|devendo|nao pag*|em aberto|atrasad*|em atraso|vencid*|debito*|divida*|pendente*)';
const KIN =
  '(?:mae|pai|irma|irmao|filh[oa]|espos[oa]|marido|mulher|tia|tio|sogr[oa]|genro|nora|cunhad[oa]|prim[oa]|vizinh[oa]|chefe|amig[oa]|fiador*|avo|net[oa])';

/**
 * Signs in a sentence that say what a text is about, in many words: of what a creditor says who means no harm, and of what one says who
 * does. None refuses a text; each is weighed (`traits-of.ts`). In the notation of `pattern.ts`.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  concedes: [
    '(?:tem|tinha|teve|tens|deu|dou|com) (?:toda |mesmo |plena )?razao',
    '(?:estava|estavas|tava|esta|ta|ce ta|voce ta) (?:mesmo )?(?:cert[oa]|certissim[oa])',
    '(?:reclamacao|contestacao|queixa) (?:.. )?(?:aceita|procede*|procedente|acolhida)',
    '(?:reconhec*|assum*) (?:a|o|nossa|nosso|minha|meu) (?:falha|erro|culpa)',
    '(?:conferi|verifiquei|verificamos|analisamos|olhei|contei|revisei|revimos|vi) (?:.. )?(?:foi|era|nao|tinha|veio|errad*|duas vez*|de novo)',
    'corrig(?:i|imos|ido|ida|iremos)',
  ],
  apologises: [
    'desculp*',
    'perdao',
    'perdoa*',
    'perdoe',
    'foi mal',
    '(?:erro|falha|engano|culpa|burrice|distracao) (?:nosso|nossa|meu|minha)',
    '(?:nosso|nossa|meu|minha) (?:erro|falha|engano|culpa)',
    '(?:erramos|errei|me enganei|nos enganamos|falhamos)',
    'lament* (?:o|a|pelo|pela|muito|os|as) (?:transtorno*|susto|ocorrido|inconveniente|constrangimento|perda|falha)',
    'por engano',
    'nao (?:deveria|devia|deviamos|deveriamos) ter',
  ],
  denies: [
    'ninguem (?:\\w+ )?(?:vai|pode|fica|vem|entra|tira|leva|liga|perde|deixa|sera|tem|barra|fala|toca|prende)',
    'ninguem (?:daqui|aqui|alem)',
    'nao (?:\\w+ )?(?:ligamos|mandamos|passamos|procuramos|falamos|negativ*|protest*|process*|fazemos|usamos|comentamos|contamos|seguimos|consultamos|pedimos)',
    'nao (?:ha|existe|temos|tem|movemos) (?:\\w+ )?(?:processo|acao|registro|protesto|medida*|prisao|mandado|ordem)',
    'nao (?:da|leva a|gera|causa|corta|perde|tira|passa|reprova|suspende) (?:\\w+ )?(?:prisao|cadeia|processo|ninguem|nada|para|pros|aos)',
    'quem (?:te |lhe )?(?:disse|falou|contou|diz) ... (?:mentiu|errou|doid*|engan*|mente|falso)',
    '(?:boato|lenda|mentira|nao e verdade|isso nao existe|nao existe isso)',
    'nada (?:disso|a ver|muda|de mal)',
    'nunca (?:\\w+ )?(?:pedimos|ligamos|mandamos|falei|vou|vamos|ameac*|fazemos)',
  ],
  warns: [
    '(?<!nao e )golpe*',
    'golpista*',
    '(?:clonaram|hackearam|invadiram|falsific*)',
    'se (?:passando|passa|passam|passar) (?:por|pel*)',
    '(?:perfil|boleto*|carta|site|mensagem|documento|mandado|oficial|e) fals[oa]s?',
    'nao (?:sou|somos|e|foi|sao|era) (?:eu|nos|noss*|daqui|d[aeo] (?:loja|empresa|gente|casa))',
    'nao (?:pague*|paguem|clique*|abra*|responda*)',
    'denunci(?:e|em|a e|amos)',
    'desconfi[ae]*',
    'em nosso nome',
  ],
  reassures: [
    'nao se preocup*',
    '(?:fique|fica|ficar|pode ficar|siga|vai) (?:tranquil*|sossegad*|em paz|de boa|com deus|descansad*)',
    '(?:sossega*|relaxa|avexe nao|nao esquenta|calma)',
    'sem (?:pressa|correria|stress|estresse|drama|problema*|compromisso|magoa|susto|cobranca)',
    'quando (?:puder|der|quiser|receber|melhorar|arrumar|engatar|voltar|convier|preferir)',
    'no <your> tempo',
    '(?:esquece|esqueca|nao pensa|nao pense) (?:.. )?(?:conta|isso|boleto|parcela|divida|tudo|o que)',
    'depois a gente (?:ve|conversa|acerta|resolve|combina)',
    'a gente (?:espera|se acerta|ajeita|conversa|ve|da um jeito)',
    'conte (?:conosco|com a gente|comigo)',
  ],
  waives: [
    'nada (?:mais )?(?:a pagar|e devido|deve|sera cobrad*|lhe sera)',
    'cancel(?:amos|ei|ada|ado|adas|ados) (?:.. )?(?:cobranca*|debito*|tudo|compra*|multa|boleto|fatura)',
    '(?:cobranca*|debito*|compra*|multa|boleto|fatura|parcela*|conta*) (?:.. )?(?:cancelad*|parad*|pausad*|suspens*|congelad*|adiad*|prorrogad*|abonad*|perdoad*|retirad*)',
    '(?:suspend(?:i|emos)|congel(?:ei|amos)|paus(?:ei|amos)|adi(?:ei|amos)|prorrog(?:uei|amos)|baix(?:ei|amos)|perdo(?:ei|amos)|retir(?:ei|amos)|tirei|tiramos|mandei tirar|pedi .. tirar) (?:.. )?(?:cobranca*|debito|multa|juros|registro|protesto|spc|serasa|<your> nome|fatura|parcela*|vencimento|tudo)',
    '(?:risquei|rasguei|rasgado|rasgo)',
    '(?:estorn*|devolvi|devolvemos|devolucao|credito de)',
    'sem (?:multa|juros|encargos|custo|onus|taxa)',
    '(?:zerad[oa] comigo|ta zerad[oa]|zerou|quites|plena quitacao|quitacao integral|tudo pag[oa]|nao deve (?:mais )?nada|n deve nada)',
  ],
  receives: [
    '(?:recebi|recebemos|caiu|identificamos|confirm*) (?:.. )?(?:pagamento|pix|deposito|valor|certinho|aqui|os|r\\$ ?\\d*)',
    '(?:recebid[oa]|pagos|pago|caiu) (?:\\w+ )?(?:certinho|obrigad*|valeu|aqui)',
  ],
  closes: [
    '(?:obrigad[oa]|obrigadao|valeu|agradec*|gratidao)',
    '(?:abraco|abracos|abs|bj|beijo*|atenciosamente|cordialmente|respeitosamente)',
  ],
  chooses: [
    'se (?:nao )?(?:concord*|prefer*|quis*|pud*|precis*|der|desist*|discord*|autoriz*)',
    'responda (?:sair|pare|parar|nao|maior|audio)',
    '(?:o senhor|a senhora|voce|vc|ce) (?:escolhe|decide|que sabe|diz)',
    '(?:podemos|da|vamos|posso) (?:\\w+ )?(?:combinar|conversar|rever|dividir|parcelar|parcela|fazer em|ajeitar)',
    '(?:contest*|duvida*|discord*|negoci*|parcel*|esclarec*) .. (?:canal|canais|0800|telefone|e mail|portal|responda|escreva|site|fale|sem custo)',
    'se ja (?:pagou|foi pag*|acertou|efetuou)',
    'desconsidere',
  ],
  feels: [
    '(?:meus|nossos) (?:sentimentos|pesames)',
    '(?:sinto muito|sentimos muito|forca|melhoras|estimo*|fique bem|deus abencoe)',
    '(?:soube|soubemos|vi|vimos) d[aeo] (?:.. )?(?:emprego|doenca|internac*|hospital|acidente|enchente|perda|seca|falec*|marido|mae|pai)',
    'perd(?:eu|er|eram) o (?:emprego|trabalho|servico|trampo)',
  ],
  'pays-for-service': [
    `${SERVED} ... (?:so|somente|apenas|mediante|assim que|depois que|depois d[aeo]|apos|quando|enquanto|ate que|ate a|condicionad*|depende*|se) .. ${PAID}`,
    `(?:enquanto|sem|ate que|quem|so|somente|assim que) .. ${PAID} ... ${SERVED}`,
    `${SERVED} .. (?:retid*|fica aqui|ficara|guardad*|bloquead*|presa|preso|recolhid*|desativad*|parad*|desligad*|nao (?:liga|sai|entra|pega|sera)) ... ${PAID}`,
    `${PAID} .. (?:que|e) (?:\\w+ )?(?:libero|libera*|religo|religa*|solto|solta|volta*|devolv*|entreg*)`,
  ],
  'speaks-to-others': [
    `(?:voce|o senhor|a senhora|vc) (?:e|eh|seria) (?:a |o |mesmo |mesma )*${KIN} d[aeo]`,
    `(?:diz|diga|fala|fale|avisa|avise|pede|peca|lembra|cobra|cobrem|cobre|conta) (?:\\w+ ){0,3}(?:pra|para|a|ao|pro) (?:el[ea]|<your> ${KIN}|mamae|papai|o pai|a mae)`,
    '(?:quem|alguem) (?:for|puder|encontrar|conhecer|tiver|souber|cobra|cobre|ver|conseguir)',
    `(?:pessoal|gente|galera|turma|grupo|familias|colegas|papais|condominos|prezad[oa] (?:diretor*|pastor|sindic*|chef*|empregador*)) ... ${OWES}`,
    `(?:<your>|a|o|da|do|sua) (?:${KIN}|colega|professor[oa]?|funcionari[oa]|morador[ae]?|motorista|irmao|soci[oa]|tecnic[oa]|enfermeir[oa]) (?:.. )?(?:${OWES}|possui|tem (?:debito|divida|\\w+ (?:parcela|fatura|mensalidade)))`,
    '(?:dar|de|da|dao) um toque',
  ],
  counts: [
    '(?:\\d{2,}|dez|quinze|vinte|trinta|quarenta|cinquenta|cem|mil) (?:.. )?(?:ligac*|chamad*|vezes|mensage*|visitas|recados|audios|x ao dia|chips)',
    '(?:ligac*|chamad*|mensage*|visitas|recados) .. (?:por dia|ao dia|por hora|a cada|diari*)',
    'rodizio|de hora em hora|sem parar|dia sim|todo santo dia',
  ],
  'odd-hours': [
    '(?:[0-6]|22|23|24) ?h(?:\\d\\d)?',
    '(?:madrugada|meia noite|(?:cinco|seis|quatro|tres)(?: e meia)? da (?:manha|matina))',
    '(?:velorio|enterro|missa|culto|casamento|altar|luto)',
  ],
  'knows-life': [
    '(?:vi|vimos|sei|sabemos|soube|soubemos|notei|notamos|percebi|percebemos|reparei|reparamos|ouvi dizer|conhecemos) (?:\\w+ ){0,2}(?:que )?(?:voce|o senhor|a senhora|<your>|ce|vc|tu)',
    '(?:sai|saiu|chega|volta|dorme|mora|trabalha|estuda|viaja) .. (?:sozinh*|a noite|escur*|\\d+h*|vazi*)',
  ],
  hints: [
    'seria (?:uma |muito )?(?:pena|triste|chato|lamentavel|ruim)',
    'uma pena (?:se|que)',
    '(?:ficariamos|lamentariamos|ficaria|lamentaria)',
    'acidente* (?:\\w+ )?acontec*',
    '(?:por enquanto|por ora|vai que|nunca se sabe|quem sabe o que|sabe la)',
    'se (?:algo|alguma coisa|algum mal)',
    '(?:nao e ameaca|longe de mim|so um (?:toque|conselho)|conselho de amigo)',
    '(?:pega fogo|queima|quebra|some|cai|afoga|arde) (?:facil|rapido|a toa)',
    'ja (?:fiz|fizemos|quebrei|quebramos|peguei|pegamos)',
  ],
  'charges-for-contact': [
    '(?:obriga*|exige|impoe|estabelece|determin*) .. (?:taxa|multa|imposto|juros)',
    '(?:taxa|multa|imposto|contribuicao|honorarios|tarifa|custo|custa) .. (?:por|desta|deste|d[aeo]|a cada) (?:mensagem|aviso|lembrete|ligacao|contato|e mail|lei|visita)',
    '(?:imposto|tributo|taxa federal|fundo) (?:sobre|d[aeo]|para|pra) ',
    '\\d+ (?:ligac*|aviso*|lembrete*) .. custa*',
  ],
  'cites-rule': [
    '(?:por|pela|na|segundo a|conforme a|de acordo com a|em) (?:forca d[ea] )?(?:lei|norma|regra|legislacao|portaria|resolucao)',
    '(?:ta|esta) na lei',
    '(?:lei|legislacao|codigo|norma|resolucao|art|artigo) (?:\\w+ )?\\d+',
  ],
  'denies-appeal': [
    '(?:nao|nem|sem) (?:\\w+ )?(?:admite*|cabe*|aceita*|permite*|direito*|vale|valeu|conta|existe|ha) .. (?:contest*|recurs*|discuss*|discut*|revis*|reclam*|defesa|excec*|desconto|parcel*|reduz*|arrepend*)',
    '(?:recusad[oa]|indeferid[oa]|negad[oa]|anulad[oa]|sem efeito|nao vale*|nao valeu|perdeu (?:o )?(?:valor|efeito))',
    '(?:decisao|valor|saldo|prazo) (?:\\w+ )?(?:definitiv*|irrevog*|inegociav*|irrecorr*|fatal)',
  ],
  insists: [
    '(?:ainda assim|mesmo assim|contudo|entretanto|no entanto|todavia|porem|apesar disso) ... (?:pag*|dev*|cobr*|mant*|obrigatori*|ligar*|ligac*|exigid*|seguir*|segue*)',
    '(?:volta a|passa a|voltou a|tornou se|virou|vira|voltou) (?:\\w+ )?(?:dev*|obrigatori*|tributo|crime|divida|chei[oa]|inteir[oa]|\\d+)',
    '(?:para sempre|pra sempre|nunca mais|pra vida toda|por (?:oito|dez|vinte|trinta|\\d{2}) anos|\\d{2} anos)',
  ],
  'plays-court': [
    '(?:foi|fui|ser|esta|estao|fica|sera|foram) (?:\\w+ )?(?:julgad*|condenad*|citad*|intimad*|sentenciad*|averbad*)',
    '(?:sentenca|relator|comissario|inquerito|viatura|ordem de conducao|fe publica|cumpra se|publique se)',
    '(?:orgao|agencia|tribunal|conselho|cartorio|policia|delegacia|oficial|fiscal|juiz|departamento federal|central nacional) (?:\\w+ ){0,3}(?:d[aeo] (?:loja|credito|comercio|cobranca*|consumidor|cpf|devedor*|lojista|familia)|intern[oa]|popular|privad*|empresarial|particular)',
  ],
};

const COMPILED = Object.entries(SIGNS).map(([name, patterns]) => ({
  name,
  patterns: patterns.map(patternOf),
}));

/** A sign in a folded sentence, and where it first stands there. */
interface Sign {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** The signs of a folded sentence, each once. */
export function signsIn(sentence: string): Sign[] {
  const letters = firstLettersIn(sentence);
  return COMPILED.flatMap(({ name, patterns }) => {
    const found = firstOf(sentence, patterns, letters);
    return found ? { name, ...found } : [];
  });
}
