// Phrases of page furniture, credits and bylines, as they are printed on news pages in English. General: no outlet's own wording.

const AGENCY =
  'AP|A\\.P\\.|AFP|EPA|EPA-EFE|EFE|UPI|Reuters|REUTERS|Getty|Getty Images|Anadolu|Xinhua|TASS|Sputnik|Tasnim|ISNA|IRNA|Mehr|SANA|WAFA|NNA|PTI|ANI|dpa|DPA|ANSA|Kyodo|Yonhap|Flash ?90|Corbis|Shutterstock|iStock|Alamy|Zuma|Bloomberg|Associated Press|Agence France-Presse|NurPhoto|Pool|AA|JTA|JINI|Wikimedia(?: Commons)?|Wikipedia|CC[- ]BY[^)]*|Unsplash|Pixabay'
const PHOTO_WORD =
  'photo|photos|photograph|picture|pic|image|images|file|archive|archives|screenshot|screen ?grab|screen ?capture|screencap|video|courtesy|handout|illustrative|illustration|via|credit|youtube|twitter|facebook|telegram|instagram|public domain|satellite|graphic|GPO|pool'

/** A credit in brackets that closes a caption: "(AP/Jo Doe)", "(Jo Doe, Agency via AP, File)", "(photo credit: …)". */
const bracketCredit = new RegExp(
  `[([](?:[^()[\\]]{0,120}(?:\\b(?:${PHOTO_WORD})\\b|©)[^()[\\]]{0,80}|(?:${AGENCY})\\s*[/|][^()[\\]]{1,60}|[^()[\\]]{2,60}[/|,–-]\\s*(?:${AGENCY})\\b[^()[\\]]{0,40})[)\\]]\\.?$`,
  'i',
)
/** A credit in brackets after the end of a sentence, whoever the two parties are: "… a convoy. (Coast Wire/Jo Doe)". */
const creditBehindSentence = /[.!?]["”’]? [([]\p{Lu}[^()[\]/]{1,40}\/\s?\p{Lu}[^()[\]/]{1,40}[)\]]$/u
/** A bare agency in brackets at the end of a line: a caption only when the line is short and another text follows. */
const bareBracketCredit = new RegExp(`[([](?:${AGENCY})[)\\]]\\.?$`)
/** A credit without brackets that closes a caption: "… AP Photo/Jo Doe", "… REUTERS/Jo Doe", "… | AFP", "… Photo: Agency". */
const trailingCredit = new RegExp(
  `(?:\\bAP Photo\\b.{0,60}|\\b(?:${AGENCY})\\s?/\\s?[\\p{Lu}][^.!?]{1,60}|[\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){0,3}\\s?/\\s?(?:${AGENCY})(?:[/ ,].{0,40})?|(?:\\||—|–| -)\\s*(?:${AGENCY})|\\b(?:Photo|Image|Picture|Photograph|Credit)(?: credit| by)?\\s*:\\s*[^.!?]{2,60}|\\bPhoto by [^.!?]{2,80})\\.?$`,
  'u',
)
const captionHead =
  /^(?:FILE(?: PHOTO)?\s*[-–—:]|File (?:photo|picture|image|pic)\b|In this (?:.{0,70}\b)?(?:photo|image|picture|frame ?grab|still|screenshot)\b|(?:Photo|Image|Picture|Photograph|Screenshot|Illustration|Caption)s?(?:\s*(?:credit|source|caption))?s?\s*:|(?:Photo|Image|Picture|Photograph|Illustration)s? (?:by|courtesy|copyright|credit)\b|(?:Image|Media) caption\b|A (?:file|handout|general) (?:photo|picture|image|view)\b|(?:Illustrative|Undated|Handout|Archive|Archival) (?:photo|image|picture)\b|Pictured(?: here)?:)/i
/** What stands glued before the words of a caption: that a film cannot be shown, who owns the picture, and that a caption follows. */
const gluedLead =
  /^(?:media playback is (?:un|not )supported on (?:your|this) (?:device|browser)\s+)?(?:image (?:copyright|source)\s[^.!?]{1,80}?\s)?(?:image|media) caption:?\s+/i

/** Length of the labels that a page glued to the caption that follows them on the line; 0 where there are none. */
export function captionLead(text: string): number {
  return gluedLead.exec(text)?.[0].length ?? 0
}

/** Places in a picture: "(C)", "(left)", "(2nd R)", "second from left". */
const pictured =
  /\((?:[LRC]|[LRC]-[LRC]|left|right|cent(?:er|re)|\d(?:st|nd|rd|th) [LRC]|(?:second|third|fourth) (?:from )?(?:left|right)|top|bottom|back|front)\)|, (?:left|right|cent(?:er|re)),/

/** Whether a line is the caption or the credit of a picture. `followed` tells whether text comes after it. */
export function isCaption(text: string, isLong: boolean, followed: boolean): boolean {
  if (isLong || text.length > 700) return false
  if (captionHead.test(text) && (text.length < 420 || bracketCredit.test(text))) return true
  const tail = text.length > 240 ? text.slice(-240) : text
  if (text.length < 420 && creditBehindSentence.test(tail)) return true
  if (bracketCredit.test(tail)) return text.length < 420 || /\bphoto\b/i.test(tail.slice(-80))
  if (text.length < 320 && /[/|—–:]| - |Photo/.test(tail.slice(-110)) && trailingCredit.test(tail)) return true
  if (
    text.length < 240 &&
    followed &&
    bareBracketCredit.test(tail) &&
    !/[.!?]["”’]? \S.*[.!?]["”’]? \S.*[(]/.test(text)
  )
    return true
  return text.length < 280 && pictured.test(text) && !/["“”]|\b(?:said|says|told|according)\b/.test(text)
}

const navigation =
  /^(?:(?:(?:\d[\d,]* )?comments?(?: \(?\d+\)?)?|(?:view|show|see|read|leave a|post a|add a|load|no|join the) ?(?:all )?(?:\d+ )?(?:comments?|conversation|discussion)|read more|more|search|menu|home(?: ?page)?|share|shares|\d+(?:\.\d)?k? shares?|share (?:this|on|via|the|with)\b.{0,60}|tweet|e-?mail|print|save|like|reply|follow(?: us)?|follow .{1,50} on (?:facebook|twitter|x|instagram|telegram|google news|whatsapp).{0,40}|like us on .{1,30}|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|copy(?: link)?|link copied!?|(?:facebook|twitter|whatsapp|e-?mail|print|linkedin|reddit|pinterest|telegram|share|tweet|messenger|copy link|[|,·/\s])+|advertisements?(?: advertisement| continue reading.{0,40})*|ads?|advertise with us|sponsored(?: content)?|promoted(?: content| stories)?|paid content|story continues below(?: advertisement)?\.?|article continues (?:below|after) .{0,40}|continue reading(?: below)?|scroll (?:down )?to continue.{0,30}|subscribe(?: now| today)?|sign ?up|sign in|log ?in|log ?out|register(?: now)?|my account|newsletters?|get the newsletter|enlarge this image(?: toggle caption)?.{0,80}|hide caption|toggle caption|\[?pull ?quote\]?|this (?:article|story) is more than \d+ (?:year|month)s? old|analysis\/opinion:?|newsletter sign up.{0,200}|get the .{0,80}\binbox\b.{0,120}|(?:sign up|subscribe|register|join)\b.{0,140}\b(?:newsletter|e-?mail|edition|alerts?|updates|inbox|channel|free|podcast|briefing)s?\b.{0,60}|get .{0,80}\b(?:inbox|newsletter|e-?mail)\b.{0,60}|skip to .{1,40}|jump to .{1,40}|back to (?:top|home).{0,20}|go to .{1,30}|click here.{0,80}|tap here.{0,80}|download (?:our|the) .{0,40}\bapp\b.{0,30}|next(?: article| story| post)?|prev(?:ious)?(?: article| story| post)?|(?:load|show|see|view) (?:more|all|less)|close|open|play|pause|mute|live|updated?|breaking(?: news)?|most (?:read|popular|viewed|shared|commented|watched)|trending(?: now)?|popular(?: now)?|latest(?: news)?|top (?:stories|news)|editors?['’]s? (?:picks?|choice)|tags?:?.{0,120}|topics?:.{0,120}|filed under:?.{0,80}|categor(?:y|ies):?.{0,80}|keywords?:.{0,120}|listen(?: to (?:this )?article)?|\d+ ?min(?:ute)?s?(?: read)?|reading time.{0,30}|est(?:imated)?\.? reading time.{0,30}|media playback is (?:un|not )supported.{0,60}|(?:we|this (?:web)?site) uses? cookies.{0,200}|accept(?: all)?(?: cookies)?|privacy policy|terms (?:of (?:use|service)|and conditions|& conditions)|contact(?: us)?|about(?: us)?|report (?:an? )?(?:error|correction|typo)|support .{0,60} journalism.{0,60}|donate(?: now)?|become a (?:member|subscriber|supporter).{0,60}|related topics|text size|font size|a ?a|a- ?a\+?|en(?:glish)?|language|\d{1,3}|\*{3,}|[-_=*~•·|—–#\s]{1,}))[\s:.!…»›>|]*$/i
/** A path of links: "Home > News > Middle East". */
const breadcrumb = /^(?:home|news|front ?page)\s*(?:[>»›/|→]|::)\s*\S.{0,100}$/i
const address = /^(?:https?:\/\/|www\.)\S+$/i

/** Whether a line is furniture of the page: menus, buttons, counters, advertisements, requests to subscribe. */
export function isNavigation(text: string): boolean {
  return text.length <= 260 && (navigation.test(text) || breadcrumb.test(text) || address.test(text) || isRequest(text))
}

function isRequest(text: string): boolean {
  return /^(?:(?:please )?(?:support|help) (?:us|our)\b.{0,160}\b(?:donat|journalism|subscri|contribut)|(?:follow|contact|reach|e-?mail) (?:the (?:author|writer|reporter)|him|her|us|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:on|at|via)\b.{0,100}|(?:to|for) (?:read|get|receive) .{0,80}\b(?:subscribe|sign up|register|click)\b.{0,60})/.test(
    text,
  )
}

const teaserLabel =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|news|coverage|posts?|links?|content|reading|videos?))?|(?:also|must|more to|further) read(?:ing|s)?|read (?:also|more|next|now|on|further|full story|the full (?:story|article))|see also|see more|(?:more|latest|top) (?:on|from|in|about) .{2,60}|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|reading|stories|by))?|don['’]t miss|must[- ]see|up next|next up|in (?:pictures|photos|depth|case you missed it)|editor['’]?s pick|in this article|what to read next|more stories|other (?:news|stories)|also (?:on|in|see|watch)(?: .{2,40})?|around the web|from the web|from our partners)$/i
const teaserLine =
  /^\(? ?(?:related(?: (?:article|stor(?:y|ies)|news|coverage|post|link|content|video)s?)?|also read|read also|read more|read next|read now|read|read the full (?:story|article)|read our (?:story|report|coverage)|must read|see also|see more|also see|also watch|watch(?: (?:live|now|more|video|the video))?|listen(?: (?:now|here))?|more|more on this|more on .{2,40}|don['’]t miss|up next|in (?:pictures|photos)|video|videos|photos|also|gallery|photo gallery|slideshow|infographic|podcast|you may also like|recommended|click here|previously|earlier|background)\s*(?:[:»›→>|]|\u00a0|\s[-–—]\s)\s*\S/i
const readLink = /^(?:R(?:ead|EAD)|W(?:atch|ATCH)|See|SEE|Listen to)(?:\u00a0)? (?=["“‘'\p{Lu}\d])(?!.*[.;:,]$)/u
const furtherReading =
  /^(?:click here|read (?:the )?(?:full|rest|original|entire|whole|more)\b.{0,80}|continue reading\b.{0,160}|read (?:more )?(?:in|at|on) .{2,60})[.…»]*$/i

/** Whether a line is the label above links to other items: "Related:", "More from …". */
export function isTeaserLabel(text: string): boolean {
  return text.length <= 90 && teaserLabel.test(text.replace(/[\s:…»›>|\u00a0]+$/, ''))
}

/** Whether a line is a link to another item: "Read  …", "READ MORE: …", "See also: …". */
export function isTeaser(text: string): boolean {
  if (text.length > 260) return false
  return teaserLine.test(text) || furtherReading.test(text) || (text.length <= 180 && readLink.test(text))
}

const credit =
  /^[-–—([\s]*(?:(?:(?:additional )?(?:reporting|writing|editing|additional reporting|compiled|translation|translated)(?:,? (?:and )?(?:writing|editing|additional reporting))? by\b)|(?:with|using) (?:files|additional reporting|reporting|inputs?|material|agenc(?:y|ies))(?: inputs?)? (?:from|by)\b|with (?:agency|agencies|wire)\b|(?:copyright|©|\(c\) ?(?:19|20)\d\d)|all rights reserved|(?:source|sources|via|courtesy)\s*:\s*\S|(?:originally|first) published (?:by|in|on|at)\b|this (?:article|story|report|piece|post|dispatch) (?:was|is|has been|first|originally)\b.{0,40}\b(?:published|produced|written|provided|appeared|reprinted|republished|syndicated|posted|edited|supplied))/i
const contributed =
  /\b(?:contributed|contributing) (?:(?:reporting|additional reporting|material|writing) )?(?:to|for|from) (?:this|the) (?:report|article|story|piece|dispatch)\b|\bcontributed (?:additional )?reporting\b|\bmay not be (?:published|reproduced|republished|broadcast|redistributed)\b|\ball rights reserved\b|^\(?(?:Agencies|News Agencies|Wire (?:services|reports)|Compiled from .{2,40})\)?$/i
const agencyAlone = new RegExp(
  `^[-–—(\\[\\s]*(?:${AGENCY}|The Associated Press)(?:\\s*(?:,|/|\\band\\b|&)\\s*(?:${AGENCY}|The Associated Press))*[)\\]\\s.]*$`,
)

const pictureOwner = /^Image (?:copyright|source) \p{Lu}[^.!?]{1,60}$/u

/** Whether a line credits an agency or names the owner of the text. */
export function isCredit(text: string): boolean {
  if (text.length > 420) return false
  return pictureOwner.test(text) || credit.test(text) || contributed.test(text) || agencyAlone.test(text)
}

const sections = new Set(
  'world news politics opinion analysis business sports sport culture local national international middle east mideast israel national security defense defence security asia africa europe americas features editorial commentary exclusive breaking video top stories headlines home latest region regional economy technology science health investigations world news news analysis middle east news front page'.split(
    ' ',
  ),
)
/** Whether a short line above a headline is a section label: "World", "Middle East". */
export function isSectionLabel(text: string): boolean {
  const words = text.toLowerCase().split(/[\s/|&,·-]+/)
  return words.length <= 3 && words.every((word) => word === '' || sections.has(word))
}
