const CUES =
  /^(?:say|says|said|saying|tell|tells|told|state|states|stated|claim|claims|claimed|claiming|comment|comments|commented|mention|mentions|mentioned|announce|announces|announced|declare|declares|declared|reply|replies|replied|answer|answers|answered|admit|admits|admitted|deny|denies|denied|remark|remarks|remarked|warn|warns|warned|vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|insist|insists|insisted|argue|argues|argued|suggest|suggests|suggested|demand|demands|demanded|complain|complained|explain|explains|explained|describe|describes|described|call|calls|called|ask|asks|asked|cry|cried|shout|shouted|whisper|whispered|report|reports|reported|add|adds|added|note|notes|noted|assert|asserts|asserted|testify|testifies|testified|confirm|confirms|confirmed|believe|believes|believed|think|thinks|thought|exclaim|exclaimed|murmur|murmured|mutter|muttered|order|ordered|recall|recalls|recalled|acknowledge|acknowledged|stress|stresses|stressed)$/u;

/** True for a verb of speaking, in any of its forms; folded English words. */
export function isCue(word: string): boolean {
  return CUES.test(word);
}
