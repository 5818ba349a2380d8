/**
 * What words mean for the question whether a text threatens: classes of folded words, by the part that they play. `word*` is any word
 * that begins so, `*word` any that ends so, and `two_words` stand one after the other. A word may be in several classes.
 */
const WRITTEN: Readonly<Record<string, string>> = {
  /** Acts that a creditor announces of itself, and those of one that has others act. */
  'we-will':
    '*aremos *eremos *iremos *arei *erei *irei vamos vou vamo iremos farei faremos terei teremos ' +
    'a_gente_vai nos_vamos estaremos estamos estou pretendemos pretendo decidimos resolvi preferimos ' +
    'prefiro',
  'it-will':
    '*ara *era *ira *arao *erao *irao vai vao sera serao havera passara ficara podera deve devera poderao ' +
    'ficarao virao vira',
  'we-did':
    '*amos *emos *imos fui mandei liguei falei passei vi vimos estive pedi soube descobri achei encontrei ' +
    'fiz tirei anotei guardei',
  we: 'nos nosso nossa nossos nossas gente eu meu minha meus minhas nois pessoal equipe comigo conosco',
  you:
    'voce vc voces vcs senhor senhora sr sra seu sua seus suas tu teu tua teus tuas te ti lhe contigo ' +
    'consigo',
  could:
    'pode poderia podia podem seria ficaria gostaria gostariamos talvez quem_sabe sabe_se_la imagino ' +
    'imagina imagine acho parece espero tomara pena queria queriamos preferia lamentaria lamentavel ' +
    'infelizmente triste chato curioso engracado coincidencia bonito bonita lindo linda',

  /** People around the debtor. */
  family:
    'mae pai pais mamae papai filh* espos* marido mulher conjuge companheir* irma irmas irmao irmaos avo ' +
    'avos sogr* genro nora cunhad* tio tia tios primo prima primos prima* neto neta netos namorad* noiv* ' +
    'parente* famili* crianca* menin* guri* gurizada cacula bebe bebes pequen* padrinho* madrinha* ' +
    'afilhad* enteado* ex_mulher ex_marido herdeir* lar',
  coworkers:
    'chefe* chefia patrao patroa patroes empregador* rh recursos_humanos colega* supervisor* diretor* ' +
    'diretoria gestor* coordenador* encarregado firma repartica* departamento_pessoal expediente trabalh* ' +
    'emprego* escritorio socio* socia* fornecedor* clientela consultorio concurso promocao cargo ' +
    'contracheque holerite',
  neighbours:
    'vizinh* porteir* portaria condomin* morador* bairro predio comunidade pastor padre igreja ' +
    'congregacao culto paroquia grupo mural elevador corredor* assembleia rua cidade cidadezinha povo ' +
    'turma clube associacao quadro cartaz painel vitrine boca recepcao recepcionista zelador* feira praca ' +
    'sindic*',
  friends:
    'amig* conhecid* contatos agenda referencia* fiador* avalista* seguidor* instagram insta facebook ' +
    'face tiktok redes rede_social stories postag* publica* postar marcar_voce print* radio jornal* ' +
    'carro_de_som perfil comentario*',
  third:
    'outra_pessoa outras_pessoas alguem terceir* pessoal quem_indicou pessoas_proximas pessoas_que ' +
    'todo_mundo todos ninguem mundo muita_gente outros_credores outros_lojistas comerciante* lojista* ' +
    'mercado_local praca',

  /** Where the debtor lives, works and goes, and knowing it. */
  place:
    'casa residencia endereco portao porta mora moram morar moradia ap apto apartamento numero quarteirao ' +
    'esquina garagem quintal janela ponto_de_onibus caminho rotina horario placa bicicleta carrinho ' +
    'cachorro escola creche academia faculdade padaria trajeto entrada saida muro cor localizacao gps',
  know:
    'sabe sabem sabemos sei conhec* descob* localiz* encontra* rastre* observ* vimos vi viu vejo ver ' +
    'perceb* notamos notei repar* olho olhos monitor* acompanha* fotograf* filma* foto fotos camera* ' +
    'anotad* anotamos registrou possuimos temos_o temos_seu temos_todos ficha pesquis* investig* levanta* ' +
    'puxamos puxei consult* cruzamos visto passa_por passamos passei',
  visit:
    'visit* buscar passar passaremos bater aparec* comparecer vir viremos iremos_ate vamos_ate ir_ate ' +
    'irao_ate ir_ai vou_ai pessoalmente presencial* porta_a_porta cobrador* representante* motoqueiro* ' +
    'equipe_externa rapaz* rapazes meninos caminhao recolh* retirar retomar tomar levar espera_na ' +
    'esperar_na sentado plantao',
  tell:
    'avisar* avisad* avisamos avisei comunicamos informamos falamos telefonamos procuramos mostramos ' +
    'contar contaremos contei contamos contando comunicar* comunicad* informar* informad* ligar* ligamos ' +
    'liguei telefon* falar falaremos falei conversar conversaremos procurar* procurad* contatar* contato ' +
    'acionar* mandar* mandei expor exposto exposta exporemos revelar* mostrar* cobrar* cobrando ' +
    'notificar* escrever perguntar* chamar* envolver* envolvid* marcar* copiar* copia divulg* publicar* ' +
    'afixa* espalh* coment* fofoca* saber saberao saiba saibam souber* ouvir ouvira ficar_sabendo ler ' +
    'lido lida anunci* imagem reputac* nome_na_boca boato* constrang* vexame',

  /** The case that nothing is paid, and what is then. */
  if:
    'se caso quando enquanto senao ou ate_que sem so_se somente_se apos depois antes antes_que a_menos ' +
    'a_nao_ser condicionad* do_contrario caso_contrario conforme dependendo depende',
  unpaid:
    'nao_pag* nao_quit* nao_regulariz* nao_acert* nao_for nao_houver nao_cai* nao_resolv* nao_respond* ' +
    'nao_retorn* nao_der nao_cumpr* nao_honr* nao_entrar* sem_pagamento sem_retorno sem_resposta ' +
    'sem_acordo falta_de_pagamento falta_de_retorno ausencia_de inadimplenc* persist* continu* permanec* ' +
    'insist* silencio* ignor* demor* atras* adiar adia enrol* fugi* foge* fuja some sumi* sumir* recus* ' +
    'descas* esquec* deve devendo devem deixou_de parado aberto aberta',
  outcome:
    'consequenc* desdobrament* efeito* reflex* resultad* impact* custo* preco prejuiz* dano* transtorno* ' +
    'complic* problema* dificuldade* desagrad* desconfort* constrang* embarac* pior* grave* grav* serio ' +
    'seria serias serios irrevers* perd* perc* sofr* arrepend* lament* doer doi chora* azar acident* ' +
    'acontec* ocorr* risco* riscos perig* ameac* medo tem* sust* noite* dorme dormir sono pesadelo ' +
    'tranquil* paz sossego surpresa* sentir pagar_caro caro licao aprend* lembra lembrar lembre volta ' +
    'destino castig* prosper* deus justo colhe* planta* justica_divina maldic* bencao sangue',
  next:
    'proxim* etapa* fase* passo* seguinte* medida* providenc* procediment* atitude* outro_caminho ' +
    'outros_meios outra_forma outro_jeito caminho* alternativ* escolha* opcao opcoes decis* rumo* ' +
    'encaminh* avanc* instancia* setor area esfera* tratativ* escala* evolu* adiante frente adotar ' +
    'adotad* tomar tomad* curso rotas desfecho',
  spare:
    'evit* poup* livr* preserv* proteg* cuid* zelar zelo tranquil* manter mantenha antes_que antes_de ' +
    'enquanto_ainda enquanto_ha',

  /** A hurry, and an end of patience. */
  hurry:
    'hoje agora ja imediat* urgent* urgencia hora horas minuto* min meia_noite ultim* final derradeir* ' +
    'prazo* amanha expir* encerr* esgot* termin* acab* relogio contagem contador cronometro corre corra ' +
    'rapid* depressa logo quanto_antes fila vaga* restam resta falta_pouco unica unico chance* ' +
    'oportunidade* nunca_mais definitiv* improrrog* irrevog* fatal limite limites automatic* desde_ja ' +
    'impreteriv* sem_falta instante segundos madrugada',
  patience:
    'pacienc* toleran* boa_vontade gentil* gentileza educac* educad* cordia* delicad* cortes* amigav* ' +
    'amistos* por_bem por_mal compreens* ate_aqui ate_agora por_enquanto por_ora ainda cans* limite chega ' +
    'basta esgot* tentativa* ultima_vez brinc*',
  endless:
    'todo_dia todos_os_dias diaria* diario toda_hora sem_parar incessant* vezes_ao vezes_por varias_vezes ' +
    'dia_e_noite madrugada domingo* feriado* natal insist* repet* ligac* chamada* robo dobrar multiplic* ' +
    'ate_atender bloquear bloqueou bloqueia bloquei atende atenda chip numeros sossego descanso paz ' +
    'infern* perturb* persegu*',

  /** Voices that pose as an office, papers of courts, what they take. */
  office:
    'tribuna* juiz juiza juizes juizado* justica judiciario vara forum oficial oficiais delegac* delegad* ' +
    'polici* fiscal fiscais fiscaliz* governo federal federais estadual ministerio* receita procurador* ' +
    'promotor* cartorio* tabeli* procon central centrais nacional inss detran bacen banco_central perito ' +
    'agente* autoridade* auditor* corregedoria comissario inspetor* secretaria_da secretaria_de uniao ' +
    'republica defensoria interpol superintend* comite comissao conselho diretoria_de nucleo divisao ' +
    'departamento_de',
  paper:
    'intim* notific* citac* citad* process* acao acoes execuc* judicia* extrajudicia* penhor* protest* ' +
    'mandado* sentenc* liminar* arrest* apreens* leil* decret* edital oficio autos despacho* convocac* ' +
    'convocad* convoc* certidao termo_de laudo ato portaria_n auto_de ordem ordens inquerit* sumari* ' +
    'audiencia* ata parecer registro_de_ocorrencia dossie relatorio expedid* protocolad* deferid* ' +
    'indeferid* lavrad*',
  lawyers:
    'advog* juridic* doutor doutora dr dra contencios* banca escritorio assessor* perito causa causas ' +
    'honorari* custas',
  bureau:
    'spc scpc serasa negativ* restric* restrit* score cpf nome_sujo sujar cadastro* credito lista_negra ' +
    'orgao* quod boa_vista inclus* inclui* anotac* apontament* financi* emprestimo* aluga* crediario ' +
    'mancha* sujo suja limpo',
  crime:
    'crime* crimin* estelionat* roubo rouba* ladra* cadeia preso presa prisao prender ma_fe apropria* ' +
    'fraudador* denunci* boletim ocorrencia flagrante penal algema* policial',
  goods:
    'bens salario* veiculo* carro* moto* imovel imoveis patrimonio aposentad* beneficio* poupanca ' +
    'maquina* moveis geladeira tv televisao conta_bancaria conta_corrente heranca fgts pensao renda ' +
    'passaporte cnh',
  violence:
    'bater quebr* sangue morr* mort* machuc* fogo queim* arma armas surra porrada perna pernas osso* ' +
    'braco* capanga* pancada matar tiro facao bala caixao velorio hospital enterro bandid* facca* comando ' +
    'milicia na_marra',

  /** Moral judgement, comparison, what others can afford. */
  moral:
    'vergonh* honest* digni* carater palavra responsa* exemplo* decen* decep* mentir* mente enrol* ' +
    'cara_de_pau coragem conscienc* gratidao ingrat* respeito valores honra honrar honram hombridade ' +
    'indole etic* moral compromiss* confianc* confiav* traic* trai* desrespeit* covard* fracass* ' +
    'irrespons* desleix* malandr* esperto espert* folgad* orgulho vexame postura conduta integr* correto ' +
    'corret* seriedade adult* mature* maturidade crianc* infantil homem_de palavra_dada educou ensin*',
  compare:
    'outros demais maioria enquanto_isso diferente* igual iguais alguns quem_paga pagam paguem cumprem ' +
    'honram em_dia quem pessoas_como gente_como gente_que pessoas_que tipo_de esse_tipo perfil ' +
    'do_seu_tipo seu_nivel melhor pior unico_que unica_que so_voce ate_quem mesmo_quem todos_menos ' +
    'ranking',
  luxury:
    'viag* viaj* ferias praia festa* restaurante* cervej* churrasc* post* stories unha* cabelo* luxo ' +
    'gast* passe* sapato* bolsa shopping carnaval aniversario celular_novo carro_novo iphone cinema bar ' +
    'bares resort cruzeiro tatuagem bebid* cigarr* jogo* aposta* bet bets reforma churrascaria sorri* ' +
    'curtindo curtir ostent*',
  origin:
    'nordestin* baian* gringo* estrangeir* imigrant* venezuelan* haitian* bolivian* paraguai* african* ' +
    'japones* chines* arabe* turco* cigan* indio* indigen* pret* negr* cor raca macumb* crente* ' +
    'evangelic* catolic* judeu* judia* muculman* umband* candombl* espirit* ateu gay gays bicha* viado ' +
    'sapata* trans travest* lesbic* velh* idos* idade pobre* pobreza favel* morro periferia quebrada ' +
    'suburbio mae_solteira divorciad* viuv* gord* deficien* aleij* cadeirante* cadeira_de_rodas surd* ' +
    'ceg* autis* depress* doid* louc* analfabet* roceir* caipira* matut* interior bolsa_familia auxilio ' +
    'desempregad* faxineir* domestica diarista* loira* mulher_no mulheres homens jovem jovens sotaque ' +
    'religiao genero quilombola* migrante* refugiad* terreiro gravid* menopausa tpm',
  curse:
    'merda* porra* caralh* puta* puto foda* fode* fdp cu cacete desgrac* otari* idiota* imbecil* burr* ' +
    'vagabund* safad* cretin* canalha* lixo* verme* palhac* trouxa* babaca* corno* picareta* trambiqueir* ' +
    'caloteir* calote pilantra* vigarist* sanguessuga* parasit* bosta droga inferno praga nojent* nojo ' +
    'imund* escoria cafajeste pqp arrombad* mane babac*',

  /** Services that people need, and their being taken. */
  service:
    'agua luz energia gas internet telefone elevador* portao interfone* acesso catraca tag biometria ' +
    'atendimento* tratamento* consulta* cirurgia* exame* resultado* laudo* remedio* medicament* receita ' +
    'prontuario* sessao sessoes terapia fisioterap* quimio* hemodialise dialise oxigenio vacina* ' +
    'internac* alta leito aparelho protese prova provas avaliac* aula aulas matricula* rematricula ' +
    'diploma* certificad* historico* boletim boletins documento* documentac* transferencia formatura ' +
    'colacao uniforme merenda lanche almoco passeio piscina salao quadra area_comum areas_comuns ' +
    'correspondenc* encomenda* plano convenio carteirinha abastecimento fornecimento alun* paciente* ' +
    'banheiro jazigo corpo tumulo leite racão racao vaga chave chaves mochila material beca berco',
  cut:
    'cort* deslig* suspen* suspend* interromp* bloque* ret* retid* reter retemos imped* proib* negad* ' +
    'negar recus* cancel* barr* vedad* tranc* lacr* fech* tirar tira tiramos retir* remov* ficar_sem ' +
    'fica_sem ficara_sem nao_faz nao_fara nao_entra nao_entrara nao_entrega* nao_liber* nao_atend* ' +
    'so_libera* so_entreg* so_depois so_apos separad* afastad* excluid* fora devolv* devolucao liber*',
  vulnerable:
    'doente* doenca cancer hospital uti luto falec* morreu enterro gravid* gestante bebe idoso idosa ' +
    'febre dor cadeira oxigenio cirurgia acamad* recem* faminto fome frio sede escuro',

  /** What speaks for an innocent text. */
  help:
    'ajud* apoi* combin* convers* negoci* parcel* acord* disposic* dispost* duvid* canal canais suporte ' +
    'orient* flexib* juntos calma preocup* sem_pressa tudo_bem tranquilo quando_puder quando_der ' +
    'se_precisar se_preferir se_quiser qualquer_coisa escolher melhor_dia melhor_data encontrar_um ' +
    'adiar_a sem_custo sem_compromisso contar_com conte_com',
  right:
    'direit* gratuit* desconsider* contest* ouvidoria lgpd descadastr* parar sair exclu* corrig* correc* ' +
    'retific* discord* reclam* encarregad* dpo privacidade revis* questionar recorrer portabilidade ' +
    'cancelar_a desist* arrependimento',
  paid:
    'receb* recebid* confirm* obrigad* agradec* compens* quitad* baixa recibo comprovante identificamos ' +
    'creditad* saldo_zero nada_a_pagar pago paga_em liquidad* devolvid* estorn* reembols* credito_de',
  sorry:
    'desculp* lament* sentimos erro erros engano enganei falha corrigimos corrigido falhamos equivoc* ' +
    'duplicad* indevid* por_nossa_conta transtorno',
  safety:
    'golp* fraude* fraudul* falso falsos falsa falsas desconfi* nunca jamais oficiais senha senhas ' +
    'verifi* confira confirme_o beneficiario suspeit* clique_em clicar se_passa* se_passando ' +
    'estelionatario* criminoso* quadrilha* seguranca antes_de_pagar',
  bill:
    'fatura* boleto* parcela* mensalidade* cota cotas conta contas nota valor pix carne titulo ' +
    'segunda_via 2a_via codigo_de_barras linha_digitavel anuidade taxa taxas inscric* rateio pedido ' +
    'vencimento vence venceu vencid* desconto* multa juros encargo* contrato aluguel honorarios',
  event:
    'aula aulas curso* prova turma evento festa show peca teatro filme livro livros disciplina materia ' +
    'palestra processo_seletivo vestibular edital_de inscric* matricul* temporada colecao liquidac* ' +
    'promoc* feira bazar loja estoque ingresso* sessao treino consulta agend* reuniao assembleia obra ' +
    'manutenc* horario* entrega entregas mudanca mudamos inaugurac*',
  law:
    'lei artigo art cdc codigo resolucao aneel anatel ans decreto sumula paragrafo norma normas ' +
    'regulamento clausula convencao',
  courtesy:
    'ola oi prezad* caro cara bom_dia boa_tarde boa_noite abraco atencios* cordialmente obrigado obrigada ' +
    'por_favor gentileza favor agradecemos oie opa',
  not: 'nao nunca jamais nem nenhum* nada',

  /** Ordinary acts and things, by which frames are told apart. */
  pay:
    'pagar pagamento* pagando quitar quitacao acertar acerto regularizar regularizacao depositar ' +
    'transferir transferencia liquidar saldar honrar pagaria pagarem pagamos',
  'pay-now':
    'pague paguem paga quite acerte acerta regularize resolva resolve deposite transfira salde ' +
    'providencie pagou_ou honre cumpra recolha efetue faca_o_pix faz_o_pix faz_um_pix',
  'speak-now':
    'responda responde ligue liga fale fala diga diz avise avisa escreva escreve conte procure procura ' +
    'envie mande manda informe compareca retorne atenda chame chama apresente manifeste_se veja confira ' +
    'acesse toque traga venha',
  'think-now':
    'pense pensa reflita imagine imagina considere lembre lembra lembrese entenda saiba decida decide ' +
    'escolha escolhe prefira prefere evite cuide cuida prepare prepara_se aproveite garanta mostre prove ' +
    'colabore coopere tenha tome seja faca deixe espere aguarde corra ajude ajuda',
  day:
    'dia dias semana semanas mes meses ano anos janeiro fevereiro marco abril maio junho julho agosto ' +
    'setembro outubro novembro dezembro segunda terca quarta quinta sexta sabado domingo manha tarde ' +
    'ontem util uteis data datas quinzena vespera',
  many:
    'dois duas tres quatro cinco seis sete oito nove dez vezes cada todo toda todos todas sempre cada_vez ' +
    'metade dobro triplo',
  only: 'so apenas somente unicamente exclusivamente',
  money:
    'dinheiro reais saldo quantia total centavo* grana contos pila preco custo custa custam tarifa frete ' +
    'sinal entrada a_vista prestacao',
  messages:
    'aviso avisos lembrete* mensagem mensagens recado* carta cartas e_mail comunicado* registro registrar ' +
    'registrad* protocolo declaracao comprovante assinatura guia',
  change:
    'muda mudam mudar mudou mudamos troca* trocou renov* remarc* atualiz* corrig* alter* adiad* substitu* ' +
    'novo nova novos novas reemit*',
  send: 'envi* mando mandamos segue seguem anex* entreg* encaminhamos receb*',
  ask: 'pedimos pedir pediu pede pedido solicit* gostariamos_de_saber precisamos preciso precisa',
  trade:
    'loja lojas empresa cliente clientes consumidor compra compras comprar comprou banco servico servicos ' +
    'unidade produto pedido caixa balcao mercado comercio vend* estoque sistema administradora secretaria ' +
    'financeiro tesouraria',
  good:
    'bom boa bons boas parabens feliz otimo excelente carinho beleza lindo linda saude melhor certo certa ' +
    'prazer gostar gosto legal sucesso sorte festa valeu abracos',
  bad:
    'mal ruim feio feia errado errada falta dificil pesado pena grave culpa triste pior raiva duro dura ' +
    'lamentavel',
  thing:
    'carro chave* oculos roupa vestido bolo mesa quarto sala livro* papel pintura conserto peca oficina ' +
    'moveis som fogao telhado sofa cozinha computador bicicleta ingresso* kit caneca camiseta* almoco ' +
    'jantar pao',
  'by-time': 'entao depois antes ainda ja sempre nunca durante desde ate logo cedo tarde enquanto',
  silence:
    'silencio silencioso resposta responder respondeu retorno calado sumiu ignorar ignorou leu visualizou ' +
    'online atende atendeu desliga desligou',
  possible:
    'possivel consegue conseguir puder precisar preferir quiser der houver tiver for fosse vier fizer',
  power:
    'poder poderes competencia prerrogativa* autorizad* autoriza* determin* obrigatori* obrigad*_a cumpra ' +
    'publique ciencia cientific* oficial oficialmente formal formalmente fe_publica nos_termos ' +
    'conforme_determin* penas sancao sancoes',
  sure:
    'certamente claro certeza obvio sabido natural evidente convenhamos sinceramente francamente ' +
    'confessamos',
  'our-friends':
    'amigos_na conhecidos_na contatos_na nossos_amigos nosso_pessoal meu_pessoal nossa_equipe meus_amigos',
  quote:
    'informa lembra avisa agradece comunica confirma deseja convida segue seguem anexo abaixo disponivel ' +
    'clique acesse portal link app aplicativo site pagina',
};

interface Phrase {
  readonly words: readonly string[];
  readonly name: string;
}

const EXACT = new Map<string, string[]>();
const BEGINNINGS = new Map<string, string[]>();
const ENDS: (readonly [end: string, name: string])[] = [];
/** The phrases by their first word. */
const PHRASES = new Map<string, Phrase[]>();

for (const [name, words] of Object.entries(WRITTEN))
  for (const word of words.split(' ')) {
    const [first = '', ...others] = word.split('_');
    if (others.length > 0) append(PHRASES, first, { words: [first, ...others], name });
    else if (word.startsWith('*')) ENDS.push([word.slice(1), name]);
    else if (word.endsWith('*')) append(BEGINNINGS, word.slice(0, -1), name);
    else append(EXACT, word, name);
  }

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The classes of the word at an index of a sentence's folded words, each once. */
export function meaningsAt(words: readonly string[], index: number): readonly string[] {
  const word = words[index] ?? '';
  const phrases = (PHRASES.get(word) ?? []).filter((phrase) => isAt(phrase, words, index));
  return phrases.length === 0
    ? meaningsOf(word)
    : [...new Set([...meaningsOf(word), ...phrases.map(({ name }) => name)])];
}

const isAt = (phrase: Phrase, words: readonly string[], index: number): boolean =>
  phrase.words.every((expected, place) => {
    const word = words[index + place];
    return expected.endsWith('*') ? word?.startsWith(expected.slice(0, -1)) : word === expected;
  });

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

function meaningsOf(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  const beginnings = Array.from({ length: word.length }, (_, last) => word.slice(0, last + 1));
  const found = [
    ...(EXACT.get(word) ?? []),
    ...beginnings.flatMap((beginning) => BEGINNINGS.get(beginning) ?? []),
    ...ENDS.flatMap(([end, name]) => (word.length > end.length + 1 && word.endsWith(end) ? name : [])),
  ];
  if (known.size >= MOST_KNOWN) known.clear();
  const unique = [...new Set(found)];
  known.set(word, unique);
  return unique;
}
