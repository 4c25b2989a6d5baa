/**
 * Every syllable of Mandarin in three systems: Hanyu Pinyin (Beijing 1958, ISO 7098), Wade–Giles as in
 * Giles's dictionary (1912), and the Russian system of Palladius (1888, in today's spelling).
 */
const rows = `
  a a а, o o о, e ê э, ai ai ай, ei ei эй, ao ao ао, ou ou оу, an an ань, en ên энь, ang ang ан,
  eng êng эн, er êrh эр, ba pa ба, bo po бо, bai pai бай, bei pei бэй, bao pao бао, ban pan бань,
  ben pên бэнь, bang pang бан, beng pêng бэн, bi pi би, bie pieh бе, biao piao бяо, bian pien бянь,
  bin pin бинь, bing ping бин, bu pu бу, pa p’a па, po p’o по, pai p’ai пай, pei p’ei пэй, pao p’ao пао,
  pou p’ou поу, pan p’an пань, pen p’ên пэнь, pang p’ang пан, peng p’êng пэн, pi p’i пи, pie p’ieh пе,
  piao p’iao пяо, pian p’ien пянь, pin p’in пинь, ping p’ing пин, pu p’u пу, ma ma ма, mo mo мо, me mê мэ,
  mai mai май, mei mei мэй, mao mao мао, mou mou моу, man man мань, men mên мэнь, mang mang ман,
  meng mêng мэн, mi mi ми, mie mieh ме, miao miao мяо, miu miu мю, mian mien мянь, min min минь,
  ming ming мин, mu mu му, fa fa фа, fo fo фо, fei fei фэй, fou fou фоу, fan fan фань, fen fên фэнь,
  fang fang фан, feng fêng фэн, fu fu фу, da ta да, de tê дэ, dai tai дай, dei tei дэй, dao tao дао,
  dou tou доу, dan tan дань, dang tang дан, deng têng дэн, dong tung дун, di ti ди, die tieh де,
  diao tiao дяо, diu tiu дю, dian tien дянь, ding ting дин, du tu ду, duo to до, dui tui дуй,
  duan tuan дуань, dun tun дунь, ta t’a та, te t’ê тэ, tai t’ai тай, tao t’ao тао, tou t’ou тоу,
  tan t’an тань, tang t’ang тан, teng t’êng тэн, tong t’ung тун, ti t’i ти, tie t’ieh те, tiao t’iao тяо,
  tian t’ien тянь, ting t’ing тин, tu t’u ту, tuo t’o то, tui t’ui туй, tuan t’uan туань, tun t’un тунь,
  na na на, ne nê нэ, nai nai най, nei nei нэй, nao nao нао, nou nou ноу, nan nan нань, nen nên нэнь,
  nang nang нан, neng nêng нэн, nong nung нун, ni ni ни, nie nieh не, niao niao няо, niu niu ню,
  nian nien нянь, nin nin нинь, niang niang нян, ning ning нин, nu nu ну, nuo no но, nuan nuan нуань,
  nü nü нюй, nüe nüeh нюэ, la la ла, le lê лэ, lai lai лай, lei lei лэй, lao lao лао, lou lou лоу,
  lan lan лань, lang lang лан, leng lêng лэн, long lung лун, li li ли, lia lia ля, lie lieh ле,
  liao liao ляо, liu liu лю, lian lien лянь, lin lin линь, liang liang лян, ling ling лин, lu lu лу,
  luo lo ло, luan luan луань, lun lun лунь, lü lü люй, lüe lüeh люэ, ga ka га, ge ko гэ, gai kai гай,
  gei kei гэй, gao kao гао, gou kou гоу, gan kan гань, gen kên гэнь, gang kang ган, geng kêng гэн,
  gong kung гун, gu ku гу, gua kua гуа, guo kuo го, guai kuai гуай, gui kuei гуй, guan kuan гуань,
  gun kun гунь, guang kuang гуан, ka k’a ка, ke k’o кэ, kai k’ai кай, kao k’ao као, kou k’ou коу,
  kan k’an кань, ken k’ên кэнь, kang k’ang кан, keng k’êng кэн, kong k’ung кун, ku k’u ку, kua k’ua куа,
  kuo k’uo ко, kuai k’uai куай, kui k’uei куй, kuan k’uan куань, kun k’un кунь, kuang k’uang куан,
  ha ha ха, he ho хэ, hai hai хай, hei hei хэй, hao hao хао, hou hou хоу, han han хань, hen hên хэнь,
  hang hang хан, heng hêng хэн, hong hung хун, hu hu ху, hua hua хуа, huo huo хо, huai huai хуай,
  hui hui хуэй, huan huan хуань, hun hun хунь, huang huang хуан, ji chi цзи, jia chia цзя, jie chieh цзе,
  jiao chiao цзяо, jiu chiu цзю, jian chien цзянь, jin chin цзинь, jiang chiang цзян, jing ching цзин,
  jiong chiung цзюн, ju chü цзюй, jue chüeh цзюэ, juan chüan цзюань, jun chün цзюнь, qi ch’i ци,
  qia ch’ia ця, qie ch’ieh це, qiao ch’iao цяо, qiu ch’iu цю, qian ch’ien цянь, qin ch’in цинь,
  qiang ch’iang цян, qing ch’ing цин, qiong ch’iung цюн, qu ch’ü цюй, que ch’üeh цюэ, quan ch’üan цюань,
  qun ch’ün цюнь, xi hsi си, xia hsia ся, xie hsieh се, xiao hsiao сяо, xiu hsiu сю, xian hsien сянь,
  xin hsin синь, xiang hsiang сян, xing hsing син, xiong hsiung сюн, xu hsü сюй, xue hsüeh сюэ,
  xuan hsüan сюань, xun hsün сюнь, zha cha чжа, zhe chê чжэ, zhi chih чжи, zhai chai чжай, zhei chei чжэй,
  zhao chao чжао, zhou chou чжоу, zhan chan чжань, zhen chên чжэнь, zhang chang чжан, zheng chêng чжэн,
  zhong chung чжун, zhu chu чжу, zhua chua чжуа, zhuo cho чжо, zhuai chuai чжуай, zhui chui чжуй,
  zhuan chuan чжуань, zhun chun чжунь, zhuang chuang чжуан, cha ch’a ча, che ch’ê чэ, chi ch’ih чи,
  chai ch’ai чай, chao ch’ao чао, chou ch’ou чоу, chan ch’an чань, chen ch’ên чэнь, chang ch’ang чан,
  cheng ch’êng чэн, chong ch’ung чун, chu ch’u чу, chua ch’ua чуа, chuo ch’o чо, chuai ch’uai чуай,
  chui ch’ui чуй, chuan ch’uan чуань, chun ch’un чунь, chuang ch’uang чуан, sha sha ша, she shê шэ,
  shi shih ши, shai shai шай, shei shei шэй, shao shao шао, shou shou шоу, shan shan шань, shen shên шэнь,
  shang shang шан, sheng shêng шэн, shu shu шу, shua shua шуа, shuo shuo шо, shuai shuai шуай,
  shui shui шуй, shuan shuan шуань, shun shun шунь, shuang shuang шуан, re jê жэ, ri jih жи, rao jao жао,
  rou jou жоу, ran jan жань, ren jên жэнь, rang jang жан, reng jêng жэн, rong jung жун, ru ju жу,
  rua jua жуа, ruo jo жо, rui jui жуй, ruan juan жуань, run jun жунь, za tsa цза, ze tsê цзэ, zi tzu цзы,
  zai tsai цзай, zei tsei цзэй, zao tsao цзао, zou tsou цзоу, zan tsan цзань, zen tsên цзэнь,
  zang tsang цзан, zeng tsêng цзэн, zong tsung цзун, zu tsu цзу, zuo tso цзо, zui tsui цзуй,
  zuan tsuan цзуань, zun tsun цзунь, ca ts’a ца, ce ts’ê цэ, ci tz’u цы, cai ts’ai цай, cao ts’ao цао,
  cou ts’ou цоу, can ts’an цань, cen ts’ên цэнь, cang ts’ang цан, ceng ts’êng цэн, cong ts’ung цун,
  cu ts’u цу, cuo ts’o цо, cui ts’ui цуй, cuan ts’uan цуань, cun ts’un цунь, sa sa са, se sê сэ, si szu сы,
  sai sai сай, sao sao сао, sou sou соу, san san сань, sen sên сэнь, sang sang сан, seng sêng сэн,
  song sung сун, su su су, suo so со, sui sui суй, suan suan суань, sun sun сунь, ya ya я, yan yen янь,
  yang yang ян, yao yao яо, ye yeh е, yi i и, yin yin инь, ying ying ин, yo yo йо, yong yung юн, you yu ю,
  yu yü юй, yuan yüan юань, yue yüeh юэ, yun yün юнь, wa wa ва, wai wai вай, wan wan вань, wang wang ван,
  wei wei вэй, wen wên вэнь, weng wêng вэн, wo wo во, wu wu у
`;

export interface ChineseSyllable {
  readonly pinyin: string;
  readonly wadeGiles: string;
  readonly palladius: string;
}

export const chineseSyllables: readonly ChineseSyllable[] = rows.split(',').map((row) => {
  const [pinyin = '', wadeGiles = '', palladius = ''] = row.trim().split(' ');
  return { pinyin, wadeGiles, palladius };
});

/** By Pinyin. */
export const chineseSyllable: ReadonlyMap<string, ChineseSyllable> = new Map(
  chineseSyllables.map((syllable) => [syllable.pinyin, syllable]),
);
