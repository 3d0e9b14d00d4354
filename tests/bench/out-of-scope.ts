import { createRandom } from "./random.ts";

/** Questions that no story is asked for, with what stands for `{…}`. Written before any was tried. */
const FORMS = [
  "What is the weather like in {city} today?",
  "Will it rain in {city} tomorrow?",
  "What time is it in {city} right now?",
  "Can you book me a table for two in {city}?",
  "How do I get from the airport to {city} by bus?",
  "What is {a} plus {b}?",
  "What is {a} times {b}?",
  "What is the square root of {a}?",
  "Is {a} a prime number?",
  "How do I sort a list in {code}?",
  "How do I reverse a string in {code}?",
  "Why does my {code} program crash with a stack overflow?",
  "Which is better, {code} or Haskell?",
  "Which language model are you running on?",
  "Who programmed you, bot?",
  "Are you a real person or a bot?",
  "Can you delete my last message in this channel?",
  "How do I mute this bot?",
  "What is your favourite {thing}?",
  "Can you recommend a good {thing}?",
  "Where can I buy a cheap {thing} online?",
  "How many calories are in a {food}?",
  "How long do I have to bake a {food}?",
  "Do you have a recipe for vegan {food}?",
  "What is the boiling point of {stuff}?",
  "What is the chemical symbol of {stuff}?",
  "Who won the football match last night?",
  "Who won the Oscar for best actress last year?",
  "What is the price of bitcoin right now?",
  "How do I reset my email password?",
  "Can you translate this sentence into Japanese?",
  "Please write a limerick about my cat's birthday.",
] as const;

const FILLERS: Readonly<Record<string, readonly string[]>> = {
  city: ["Lisbon", "Toronto", "Nairobi", "Osaka", "Helsinki", "Bogotá"],
  code: ["Python", "JavaScript", "Rust", "Kotlin"],
  thing: ["video game", "headphone", "smartphone", "pizza topping", "podcast"],
  food: ["lasagna", "cheesecake", "burrito", "doughnut"],
  stuff: ["ethanol", "potassium", "mercury", "acetone"],
};
const PER_STORY = 6;

/** Some questions out of scope for a story, the same in every run. */
export function outOfScopeQuestions(docId: string): string[] {
  let seed = 11;
  for (const letter of docId) seed = (Math.imul(seed, 31) + letter.codePointAt(0)!) | 0;
  const random = createRandom(seed >>> 0);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const questions = new Set<string>();
  while (questions.size < PER_STORY) {
    const filled = pick(FORMS).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name in FILLERS ? pick(FILLERS[name]!) : String(12 + Math.floor(random() * 80)),
    );
    questions.add(filled);
  }
  return [...questions];
}
