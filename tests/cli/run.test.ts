import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Quote } from "../../src/answering/answer.ts";
import { quoteOf } from "../../src/answering/quote.ts";
import { type Receipt, receiptOfQuotes } from "../../src/answering/receipt.ts";
import { runCli } from "../../src/cli/run.ts";
import { createCliDependencies } from "../../src/compose-cli.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";

function collect() {
  let text = "";
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

/** Runs a command line as a user would, with what it is given on standard input. */
async function verbatim(args: readonly string[], input = "", env: Record<string, string> = {}) {
  const [out, err] = [collect(), collect()];
  const code = await runCli(args, createCliDependencies(env), {
    stdin: Readable.from([input]),
    stdout: out.stream,
    stderr: err.stream,
    env,
  });
  return { code, out: out.text(), err: err.text() };
}

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));

describe("verbatim ask", () => {
  it("prints a readable answer with numbered quotes, speakers and places", async () => {
    const { code, out, err } = await verbatim(["ask", "What did Witkoff say about the talks?"]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toContain("“a lot of progress was made”");
    expect(out).toMatch(/— Steve Witkoff · paragraph 2/);
  });

  it("prints one JSON object whose quotes are the story's slices", async () => {
    const { out } = await verbatim([
      "ask",
      "--json",
      "How",
      "long",
      "did",
      "the",
      "talks",
      "last?",
    ]);
    const answer = JSON.parse(out);
    const story = (await loadCorpus("corpus")).library.find(answer.story)!;
    expect(Object.keys(answer)).toEqual([
      "id",
      "status",
      "confidence",
      "mode",
      "story",
      "statements",
      "quotes",
      "nearest",
      "reasons",
    ]);
    expect(answer.status).toBe("answered");
    expect(answer.quotes.length).toBeGreaterThan(0);
    expect(answer.quotes.length).toBeLessThanOrEqual(3);
    for (const { start, end, text } of answer.quotes)
      expect(story.text.slice(start, end)).toBe(text);
  });

  it("answers a batch in order, one JSON line each, skipping blank lines", async () => {
    const lines = [
      JSON.stringify({ id: "a", question: "progress?" }),
      "",
      JSON.stringify({
        id: 7,
        question: "What did Putin say?",
        story: "ukraine-nato",
        history: [],
      }),
    ];
    const { code, out } = await verbatim(["ask", "--batch"], lines.join("\n"));
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ["a", "answered"],
      [7, "not_in_story"],
    ]);
  });

  it("answers every hostile text of the list without a stumble", async () => {
    const hostile = readFileSync("tests/fixtures/hostile-text.jsonl", "utf8").trim().split("\n");
    const lines = hostile.map((line) => {
      const { id, text } = JSON.parse(line);
      return JSON.stringify({ id, question: text });
    });
    const { code, out, err } = await verbatim(["ask", "--batch"], lines.join("\n"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(hostile.length);
    expect(answers.filter(({ confidence }) => confidence === "strong")).toEqual([]);
  });

  it("takes as many quotes as it is told", async () => {
    const { out } = await verbatim(["ask", "--json", "--quotes", "1", "security guarantees"]);
    expect(JSON.parse(out).quotes).toHaveLength(1);
  });

  it("explains how it came about", async () => {
    const { out } = await verbatim(["ask", "--explain", "Who is Lytwyn?"]);
    expect(out).toContain("Lytwyn→Lytvyn");
    expect(out).toContain("coverage");
  });

  it("answers from a file that is named", async () => {
    const file = join(folder(), "Tale of Two.txt");
    writeFileSync(file, "A tale\n\nThe dragon slept in a cave. “I am tired,” said the dragon.\n");
    const { code, out } = await verbatim(["ask", "--story", file, "Where did the dragon sleep?"]);
    expect(code).toBe(0);
    expect(out).toContain("The dragon slept in a cave.");
  });

  it("answers from another folder, telling what could not be read", async () => {
    const corpus = folder();
    writeFileSync(join(corpus, "one.txt"), "One\n\nThe queen wore a green hat.\n");
    writeFileSync(join(corpus, "empty.txt"), "");
    const { code, out, err } = await verbatim([
      "ask",
      "--corpus",
      corpus,
      "What did the queen wear?",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("The queen wore a green hat.");
    expect(err).toContain("empty.txt: is empty");
  });

  it.each([
    [["ask"], "ask what?"],
    [["ask", "--quotes", "0", "x"], "--quotes takes a whole number"],
    [["ask", "--nonsense", "x"], "--nonsense"],
    [["sing"], 'no command "sing"'],
    [[], "no command given"],
  ])("refuses %j with exit code 2 and one line", async (args, message) => {
    const { code, out, err } = await verbatim(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["not JSON", "line 1 of the batch is not JSON"],
    ["null", 'line 1 of the batch has no "question" text'],
    ['{"question":1}', 'line 1 of the batch has no "question" text'],
    ['{"question":"x","history":3}', '"history" must be an array'],
  ])("refuses the batch line %j", async (line, message) => {
    const { code, err } = await verbatim(["ask", "--batch"], line);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([
    [["--story", "nowhere.txt"], "nowhere.txt: is not there"],
    [["--story", "moby-dick"], 'no story is called "moby-dick"; there is: ukraine-nato'],
    [["--corpus", "/no/such/folder"], "no story in /no/such/folder"],
  ])("says what is wrong with %j with exit code 1", async (args, message) => {
    const { code, err } = await verbatim(["ask", "x", ...args]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});

describe("verbatim stories, passages, doctor, help", () => {
  it("lists stories", async () => {
    expect((await verbatim(["stories"])).out).toContain("11 paragraphs");
    expect(JSON.parse((await verbatim(["stories", "--json"])).out)).toMatchObject({
      id: "ukraine-nato",
    });
  });

  it("lists passages that slice back", async () => {
    const { out } = await verbatim(["passages", "--json"]);
    const passages = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const story = (await loadCorpus("corpus")).library.find("ukraine-nato")!;
    expect(passages).toHaveLength(13);
    for (const { start, end, text } of passages) expect(story.text.slice(start, end)).toBe(text);
  });

  it("finds nothing to mend in a fresh checkout, and what is wrong elsewhere", async () => {
    expect(await verbatim(["doctor"])).toMatchObject({ code: 0, err: "" });
    const wrong = await verbatim(["doctor", "--corpus", folder()], "", {
      DISCORD_TOKEN: "hunter2",
    });
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain("FIX   Settings  DISCORD_TOKEN must be the token");
    expect(wrong.out).toContain("has no story");
    expect(wrong.out).not.toContain("hunter2");
  });

  it("shows its usage and version", async () => {
    expect((await verbatim(["help"])).out).toContain("verbatim ask");
    expect((await verbatim(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("verbatim quotes", () => {
  it("prints who says what as JSON lines, with source and cue as offsets", async () => {
    const { code, out } = await verbatim(["quotes", "--json", "--speaker", "witkoff"]);
    expect(code).toBe(0);
    const story = (await loadCorpus("corpus")).library.stories[0]!;
    const [quote] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(quote).toMatchObject({ voice: "direct", speaker: "Steve Witkoff" });
    expect(quote.text).toBe("a lot of progress was made");
    const slice = ([start, end]: [number, number]) => story.text.slice(start, end);
    expect([slice(quote.source), slice(quote.cue)]).toEqual(["Witkoff", "said"]);
  });

  it("keeps to a topic and a voice, the best first", async () => {
    const { out } = await verbatim(["quotes", "--topic", "a compromise", "--voice", "direct"]);
    expect(out.split("\n\n")[0]).toContain("And this already is a compromise on our part");
    expect(out).not.toContain("as reported");
  });

  it("says that nobody is called so, and what voices there are", async () => {
    expect(await verbatim(["quotes", "--speaker", "Gandalf"])).toMatchObject({ code: 1, out: "" });
    expect((await verbatim(["quotes", "--voice", "loud"])).code).toBe(2);
  });
});

describe("verbatim check", () => {
  it("judges quotations and claims in JSON", async () => {
    const message = "Witkoff said “no progress was made”. Hungary supported the idea.";
    const { quotes, claims } = JSON.parse((await verbatim(["check", "--json", message])).out);
    expect(quotes[0]).toMatchObject({
      claimed: "no progress was made",
      verdict: "altered",
      nearest: { text: "a lot of progress was made", speaker: "Steve Witkoff" },
      diff: [
        { op: "claimed", text: "no" },
        { op: "same", text: "progress was made" },
      ],
    });
    expect(claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "contradicted",
      "contradicted",
    ]);
  });

  it("reads a batch, a JSON line for each", async () => {
    const input = '{"id":1,"text":"“a lot of progress was made”"}\n\n{"id":"b","text":"hello"}\n';
    const { out } = await verbatim(["check", "--batch"], input);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([1, "b"]);
    expect(lines[0].quotes[0].verdict).toBe("exact");
    expect((await verbatim(["check", "--batch"], "{}")).err).toContain(
      'line 1 of the batch has no "text"',
    );
  });

  it("prints for people what stands and what does not", async () => {
    const { out } = await verbatim(["check", "Zelenskyy said “a lot of progress was made”"]);
    expect(out).toContain("exact words, but another speaker");
    expect(out).toContain("in the story these are the words of Steve Witkoff");
  });
});

describe("verbatim verify", () => {
  const receiptOf = async (change: (receipt: Receipt) => unknown = (receipt) => receipt) => {
    const { library } = await loadCorpus("corpus");
    const story = library.stories[0]!;
    const spoken = story.utterances.find(({ speaker }) => speaker === "Steve Witkoff")!;
    const receipt = receiptOfQuotes("quote", [quoteOf(story, spoken, 1)], story, new Date(0));
    const file = join(folder(), "receipt.json");
    writeFileSync(file, JSON.stringify(change(receipt)));
    return file;
  };

  it("holds a receipt against the story's text", async () => {
    const { code, out } = await verbatim(["verify", await receiptOf()]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Every quote of this receipt stands."),
    ]);
  });

  it.each([
    ["other words", (quote: Quote) => ({ ...quote, text: "no progress was made at all" })],
    [
      "another speaker",
      (quote: Quote) => ({ ...quote, voice: { ...quote.voice, speaker: "Putin" } }),
    ],
  ])("does not hold with %s", async (_, change) => {
    const file = await receiptOf((receipt) => ({ ...receipt, quotes: receipt.quotes.map(change) }));
    expect((await verbatim(["verify", file])).code).toBe(1);
  });

  it("finds the words in a story that has changed since", async () => {
    const file = await receiptOf();
    const corpus = folder();
    const text = readFileSync("corpus/ukraine-nato.txt", "utf8");
    writeFileSync(
      join(corpus, "ukraine-nato.txt"),
      text.replace("Ukraine has said", "Ukraine said"),
    );
    const { code, out } = await verbatim(["verify", file, "--corpus", corpus]);
    expect([code, out]).toEqual([0, expect.stringContaining("which has changed since")]);
    writeFileSync(
      join(corpus, "ukraine-nato.txt"),
      text.replace("a lot of progress", "some progress"),
    );
    expect((await verbatim(["verify", file, "--corpus", corpus])).code).toBe(1);
  });

  it("refuses what is no receipt", async () => {
    for (const value of [
      "",
      "[]",
      "{}",
      '{"verbatim":1,"story":{"id":"x","sha256":"y"},"quotes":[1]}',
    ]) {
      const file = join(folder(), "receipt.json");
      writeFileSync(file, value);
      expect(await verbatim(["verify", file])).toMatchObject({ code: 1, out: "" });
    }
    expect((await verbatim(["verify"])).code).toBe(2);
  });
});

describe("verbatim summary", () => {
  it("prints lines with numbered quotes, speakers and places", async () => {
    const { code, out, err } = await verbatim(["summary"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("[3] Zelenskyy said on Sunday");
    expect(out).toContain("— Volodymyr Zelenskyy, as reported (“said”) · paragraph 4");
  });

  it.each(["line", "full", "timeline", "who", "sides"])("knows the style %s", async (style) => {
    const { code, out } = await verbatim(["summary", "ukraine-nato", "--style", style, "--json"]);
    expect(code).toBe(0);
    const summary = JSON.parse(out);
    const story = (await loadCorpus("corpus")).library.find(summary.story)!;
    expect(summary.style).toBe(style);
    for (const { start, end, text } of summary.quotes) {
      expect(story.text.slice(start, end)).toBe(text);
    }
  });

  it("groups by name, and says when nothing is about the topic", async () => {
    expect((await verbatim(["summary", "--style", "who"])).out).toMatch(
      /^Volodymyr Zelenskyy\n\n\[1\] Ukrainian President/,
    );
    const { code, out } = await verbatim(["summary", "--focus", "bananas"]);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out).toContain("Nothing about “bananas”");
  });

  it.each([
    [["summary", "--style", "song"], 2, "--style takes line, brief, full"],
    [["summary", "nowhere"], 1, 'no story is called "nowhere"'],
  ])("says what is wrong with %j", async (args, expected, words) => {
    const { code, err } = await verbatim(args);
    expect(code).toBe(expected);
    expect(err).toContain(words);
  });
});
