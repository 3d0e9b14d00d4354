import { describe, expect, it } from "vitest";
import { createTextIndex } from "../../src/retrieval/text-index.ts";

/** A text of four passages in a language, and questions with the passage that answers each. */
interface LanguageCase {
  readonly texts: readonly [string, string, string, string];
  readonly questions: readonly (readonly [question: string, passage: number])[];
}

const CASES: Readonly<Record<string, LanguageCase>> = {
  ar: {
    texts: [
      "بُنِيَ الجسر القديم في عام ١٩٣١ فوق النهر، وتعبره كل يوم تسعة آلاف سيارة.",
      "قالت رئيسة البلدية إن إصلاح الجسر سيكلف أربعة عشر مليون جنيه.",
      "فتح الخباز متجره قرب السوق قبل عشرين سنة، وانخفض دخله بمقدار الثلث.",
      "ترسم الفنانة لوحات عن البحر وتعرضها في متحف المدينة.",
    ],
    questions: [
      ["في أي سنة بني الجسر القديم؟ 1931؟", 0],
      ["كم سيارة تعبر الجسر يوميا؟", 0],
      ["كم يكلف اصلاح الجسر؟", 1],
      ["أين متجر الخبّاز؟", 2],
      ["ما الذي ترسمه الفنانات في لوحاتهن؟", 3],
    ],
  },
  zh: {
    texts: [
      "这座旧桥建于1931年，每天有九千辆汽车通过。",
      "市长说修理这座桥需要一千四百万英镑。",
      "面包师在市场附近开店已经二十年，收入减少了三分之一。",
      "画家画大海，作品在城市博物馆展出。",
    ],
    questions: [
      ["旧桥是哪一年建成的？", 0],
      ["每天有多少辆汽车通过？", 0],
      ["修理需要多少英镑？", 1],
      ["面包师的收入怎么样了？", 2],
      ["画家的作品在哪里展出？", 3],
    ],
  },
  ja: {
    texts: [
      "この古い橋は１９３１年に建てられ、毎日九千台の車が通る。",
      "市長は橋の修理に千四百万ポンドかかると述べた。",
      "パン屋は市場の近くで二十年前に店を開き、収入が三分の一減った。",
      "画家は海を描き、作品を市の博物館に展示している。",
    ],
    questions: [
      ["古い橋は1931年に建てられたのですか？", 0],
      ["修理にはいくらかかりますか？", 1],
      ["ﾊﾟﾝ屋の収入はどうなりましたか？", 2],
      ["画家は何を描きますか？", 3],
    ],
  },
  th: {
    texts: [
      "สะพานเก่าสร้างขึ้นในปี ๑๙๓๑ มีรถยนต์ข้ามวันละเก้าพันคัน",
      "นายกเทศมนตรีกล่าวว่าการซ่อมแซมจะใช้เงินสิบสี่ล้านปอนด์",
      "คนทำขนมปังเปิดร้านใกล้ตลาดเมื่อยี่สิบปีก่อน รายได้ลดลงหนึ่งในสาม",
      "ศิลปินวาดภาพทะเลและจัดแสดงในพิพิธภัณฑ์ของเมือง",
    ],
    questions: [
      ["สะพานเก่าสร้างในปี 1931 หรือไม่", 0],
      ["การซ่อมแซมใช้เงินเท่าไร", 1],
      ["รายได้ของคนทำขนมปังเป็นอย่างไร", 2],
      ["ศิลปินวาดภาพอะไร", 3],
    ],
  },
  hi: {
    texts: [
      "पुराना पुल १९३१ में बना था और उस पर रोज़ नौ हज़ार गाड़ियाँ चलती हैं।",
      "महापौर ने कहा कि मरम्मत में चौदह करोड़ रुपये लगेंगे।",
      "बेकर ने बाज़ार के पास बीस साल पहले दुकान खोली थी और उसकी आमदनी एक तिहाई घट गई।",
      "चित्रकार समुद्र की तस्वीरें बनाती है और संग्रहालय में दिखाती है।",
    ],
    questions: [
      ["पुराने पुल का निर्माण 1931 में हुआ?", 0],
      ["पुल पर कितनी गाड़ी चलती है?", 0],
      ["मरम्मत का खर्च कितने रुपए?", 1],
      ["बेकर की दुकानें कहाँ हैं, बाजार में?", 2],
      ["चित्रकार किसकी तस्वीर बनाती है?", 3],
    ],
  },
  el: {
    texts: [
      "Η παλιά γέφυρα χτίστηκε το 1931 και την περνούν κάθε μέρα εννέα χιλιάδες αυτοκίνητα.",
      "Η δήμαρχος είπε ότι η επισκευή θα κοστίσει δεκατέσσερα εκατομμύρια λίρες.",
      "Ο φούρναρης άνοιξε μαγαζί κοντά στην αγορά πριν από είκοσι χρόνια.",
      "Η ζωγράφος ζωγραφίζει τη θάλασσα και εκθέτει στο μουσείο της πόλης.",
    ],
    questions: [
      ["ΠΟΤΕ ΧΤΙΣΤΗΚΕ Η ΓΕΦΥΡΑ;", 0],
      ["Πόσες λίρες κοστίζει η επισκευή;", 1],
      ["Πού είναι το μαγαζί του φούρναρη;", 2],
      ["Σε ποια μουσεία εκθέτει η ζωγράφος;", 3],
    ],
  },
  tr: {
    texts: [
      "Eski köprü 1931'de yapıldı ve her gün dokuz bin araba geçiyor.",
      "Belediye başkanı onarımın on dört milyon sterline mal olacağını söyledi.",
      "Fırıncı yirmi yıl önce çarşının yanında dükkân açtı; geliri üçte bir azaldı.",
      "Ressam denizi çiziyor ve eserlerini ISPARTA müzesinde sergiliyor.",
    ],
    questions: [
      ["Köprüyü kim yaptı, ne zaman yapılmış?", 0],
      ["Onarım kaç sterlin?", 1],
      ["Fırıncının dükkânı nerede?", 2],
      ["Isparta'da hangi müze var?", 3],
    ],
  },
  vi: {
    texts: [
      "Cây cầu cũ được xây năm 1931, mỗi ngày có chín nghìn xe ô tô đi qua.",
      "Thị trưởng nói việc sửa chữa sẽ tốn mười bốn triệu bảng.",
      "Người thợ bánh mở cửa hàng gần chợ hai mươi năm trước, thu nhập giảm một phần ba.",
      "Họa sĩ vẽ biển và trưng bày tranh ở bảo tàng Đà Nẵng.",
    ],
    questions: [
      ["Cầu cũ xây năm nào?", 0],
      ["Sửa chữa tốn bao nhiêu tiền?", 1],
      ["Thu nhập của thợ bánh giảm bao nhiêu?", 2],
      ["Bảo tàng nào ở Da Nang trưng bày tranh?", 3],
    ],
  },
  ro: {
    texts: [
      "Podul vechi a fost construit în 1931 și este traversat zilnic de nouă mii de mașini.",
      "Primăriţa a spus că reparația va costa paisprezece milioane de lire.",
      "Brutarul a deschis magazinul lângă piață acum douăzeci de ani.",
      "Pictorița pictează marea și expune la muzeul orașului.",
    ],
    questions: [
      ["Câte mașini traversează podurile?", 0],
      ["Cât costă reparaţiile, după primăriță?", 1],
      ["Unde are brutarul un magazin?", 2],
      ["În ce muzeu expune pictorița?", 3],
    ],
  },
  ko: {
    texts: [
      "오래된 다리는 1931년에 지어졌고 매일 자동차 구천 대가 지나간다.",
      "시장은 수리에 천사백만 파운드가 들 것이라고 말했다.",
      "제빵사는 이십 년 전에 광장 옆에 가게를 열었고 수입이 삼분의 일 줄었다.",
      "화가는 바다를 그리고 도시의 박물관에서 전시한다.",
    ],
    questions: [
      ["다리가 언제 지어졌습니까?", 0],
      ["수리는 몇 파운드입니까?", 1],
      ["제빵사의 가게는 어디에 있습니까?", 2],
      ["화가가 무엇을 그리고 박물관은 어디입니까?", 3],
    ],
  },
};

describe.each(Object.entries(CASES))("createTextIndex in %s", (language, { texts, questions }) => {
  const passages = texts.map((text, at) => ({ id: String(at), storyId: "s", text }));
  const index = createTextIndex(passages, { language });

  it.each(questions)("finds the passage for %s", (question, passage) => {
    expect(index.search(question)[0]!.id).toBe(String(passage));
  });

  it("matches at least one word of each question as it stands or by its stem", () => {
    for (const [question] of questions) {
      expect(index.read(question).words.some(({ term }) => term !== -1)).toBe(true);
    }
  });
});
