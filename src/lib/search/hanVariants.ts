/** One character as it is written in China today, before and in Taiwan, and in Japan: those of the record's names. */
const GROUPS =
  '东東 丰豐豊 乌烏 乔喬 乐樂楽 云雲 伦倫 关關関 兰蘭 兴興 冈岡 军軍 区區 参參 双雙 号號 团團団 国國 图圖図 场場 处處処 备備 头頭 孙孫 宁寧 宝寶 实實実 尔爾 岗崗 岛島 岭嶺 峰峯 ' +
  '师師 广廣広 庆慶 庙廟 开開 强強 归歸 张張 德徳 惠恵 悦悅 战戰戦 抚撫 据據拠 择擇択 旧舊 机機 来來 条條 杨楊 桥橋 桦樺 榆楡 樱櫻桜 棱稜 横橫 步歩 气氣気 汉漢 沈瀋 沟溝 泽澤沢 济濟 渔漁 渴渇 ' +
  '温溫 湾灣 满滿満 滨濱浜 热熱 爱愛 爷爺 独獨 玛瑪 珲琿 瑷璦 县縣県 发發発 盘盤 确確 祢禰 穗穂 窝窩 纬緯 线線 绥綏 罗羅 总總総 胜勝 台臺 芦蘆 苏蘇 营營営 莲蓮 萝蘿 萨薩 计計 认認 规規 赉賚 赖賴頼 车車 ' +
  '轮輪 辉輝 辽遼 边邊辺 达達 远遠 连連 逊遜 郑鄭 钏釧 钦欽 铁鐵鉄 锡錫 锦錦 镇鎮 长長 门門 间間 队隊 阳陽 阴陰 阵陣 陆陸 增増 壤壌 吴吳呉 韩韓 顺順 顿頓 须須 额額 飞飛 饶饒 马馬 驻駐 鲁魯 鲜鮮 鹈鵜 鸡雞鷄鶏 鹤鶴 ' +
  '黄黃 黑黒 齐齊斉 齿齒歯 龙龍竜';

const FIRST = new Map(GROUPS.split(' ').flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));

/** The same name for whoever writes it with other forms of its characters: 哈爾濱 as 哈尔滨. */
export function oneHanForm(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => FIRST.get(character) ?? character);
}
