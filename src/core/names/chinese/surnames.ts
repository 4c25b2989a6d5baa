/** Chinese surnames: Pinyin with the simplified characters that are read so, the commonest first. */
const rows = `wang 王汪, li 李黎厉, zhang 张章, liu 刘柳, chen 陈谌, yang 杨羊, huang 黄, zhao 赵, wu 吴武伍邬, zhou 周,
xu 徐许胥, sun 孙, ma 马麻, zhu 朱祝诸竺, hu 胡, guo 郭, he 何贺, lin 林蔺, gao 高, luo 罗骆, zheng 郑, liang 梁,
xie 谢解, song 宋, tang 唐汤, deng 邓, han 韩, feng 冯丰, cao 曹, peng 彭, zeng 曾, xiao 萧肖, tian 田, dong 董,
pan 潘, yuan 袁, cai 蔡, jiang 蒋江姜, yu 于余俞虞喻, du 杜, ye 叶, cheng 程成, wei 魏韦卫, su 苏, lü 吕, ding 丁,
ren 任, lu 陆卢鲁路, yao 姚, shen 沈申, zhong 钟, cui 崔, tan 谭谈, fan 范樊, jin 金靳, shi 石史施时, liao 廖, jia 贾,
xia 夏, fu 付傅符, fang 方房, zou 邹, xiong 熊, bai 白柏, meng 孟蒙, qin 秦覃, qiu 邱丘裘, hou 侯, yin 尹殷, xue 薛,
yan 阎严颜闫, lei 雷, long 龙, tao 陶, duan 段, hao 郝, kong 孔, shao 邵, mao 毛茅, chang 常, wan 万, gu 顾谷古,
lai 赖, kang 康, qian 钱, niu 牛, hong 洪, gong 龚宫, qiao 乔, nie 聂, rao 饶, bo 薄, geng 耿, bi 毕,
ji 姬纪季冀, zuo 左, an 安, qi 齐戚祁, zhuang 庄, mo 莫, ke 柯, wen 文温, xing 邢, ou 欧, ni 倪, nan 南, hui 惠,
kuai 蒯, teng 滕, yi 伊易, ai 艾, bu 卜, che 车, chi 池迟, chu 储楚褚, dai 戴, dou 窦, e 鄂, ge 葛, guan 关管, gui 桂, hua 华花,
huo 霍, jiao 焦, jing 荆景, lan 兰蓝, lao 劳, leng 冷, lian 廉连, ling 凌, lou 娄楼, man 满, mei 梅, mi 米, miao 苗缪,
min 闵, mu 穆牟, ning 宁, pang 庞, pei 裴, pi 皮, ping 平, pu 蒲浦, qu 曲瞿屈, quan 全权, rong 荣容, ruan 阮, sang 桑,
sha 沙, shan 单, shang 尚, she 佘, sheng 盛, shu 舒, shui 水, si 司, tu 涂屠, weng 翁, xi 席奚习, xian 冼, xiang 向项, xin 辛,
xuan 宣, you 尤游, yue 岳, yun 云, zang 臧, zhan 詹, zhen 甄, zhi 支, zong 宗, zu 祖, ouyang 欧阳, sima 司马, shangguan 上官,
zhuge 诸葛, situ 司徒`;

export const chineseSurnames: ReadonlyMap<string, string> = new Map(
  rows.split(',').map((row) => {
    const [pinyin = '', characters = ''] = row.trim().split(' ');
    return [pinyin, characters];
  }),
);
