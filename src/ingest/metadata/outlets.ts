const MEDIA_WORDS =
  'News|Newspaper|Newswire|Times|Post|Herald|Tribune|Journal|Gazette|Guardian|Observer|Chronicle|Daily|Weekly|Monitor|Press|Mail|Telegraph|Standard|Independent|Star|Sun|Globe|Mirror|Review|Report|Dispatch|Courier|Ledger|Examiner|Inquirer|Register|Record|Today|Wire|Broadcasting|TV|Television|Radio|Network|Channel|Media|Online|Magazine|Bulletin|Voice|Insider|Eye|Hayom|Echo|Express|Argus|Advertiser|Sentinel|Free Press|Messenger|Mercury|Messenger|Argus|Beacon|Banner|Clarion|Digest|Outlook|Spectator|Statesman|Quarterly|Diplomat|Intelligencer|Evening|Morning|Agency|Service|Blog|Substack|BBC|CNN|NPR|CNBC|MSNBC|VOA|RFE/RL|RT|PBS|ABC|CBS|NBC|Al[ -]Jazeera|Al[ -]Arabiya|Al[ -]Monitor|Haaretz|Ynet|Der Spiegel|Le Monde|Le Figaro|El Pa[ií]s|Asharq|Politico|Axios|Newsweek|Vox|Slate|Economist|Debka(?:file)?|Breitbart|Forbes|Jewish Press|JNS|JTA'
const mediaWord = new RegExp(`(?:^|[\\s-])(?:${MEDIA_WORDS})(?:$|[\\s.,-])`, 'u')
const site = /^(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|co\.[a-z]{2}|[a-z]{2})$/i

/** Whether a name is that of a publication or station by its words ("… Times", "Daily …", "example.com"). */
export function isOutletName(name: string): boolean {
  if (name.length < 2 || name.length > 70 || name.split(/\s+/).length > 8) return false
  return site.test(name) || (mediaWord.test(name) && /^(?:[\p{Lu}\p{N}]|al-|i24)/u.test(name))
}

const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?:AP|A\.P\.|Associated Press)$/i, 'AP'],
  [/^(?:Reuters|Thomson Reuters|Reuters Staff)$/i, 'Reuters'],
  [/^(?:AFP|Agence[- ]France[- ]Presse|France Presse)$/i, 'AFP'],
  [/^(?:UPI|United Press International)$/i, 'UPI'],
  [/^(?:dpa|Deutsche Presse-Agentur)$/i, 'dpa'],
  [/^(?:Xinhua|Xinhua News Agency)$/i, 'Xinhua'],
  [/^(?:TASS|ITAR-TASS)$/i, 'TASS'],
  [/^(?:Anadolu|Anadolu Agency|AA)$/i, 'Anadolu'],
  [
    /^(?:EFE|ANSA|Kyodo|Yonhap|Interfax|Sputnik|RIA Novosti|IRNA|ISNA|Tasnim|Fars|Mehr|SANA|WAFA|NNA|MENA|PTI|ANI|IANS|JTA|JNS|TPS|Bloomberg|DPA)(?: News(?: Agency)?)?$/i,
    '',
  ],
]

/** The short name of a news agency ("The Associated Press" → "AP"); absent when the name is no agency known to us. */
export function agencyName(name: string): string | undefined {
  const bare = name.trim().replace(/^the /i, '')
  const found = AGENCIES.find(([pattern]) => pattern.test(bare))
  return found && (found[1] || bare.replace(/ News(?: Agency)?$/, ''))
}

/** Words of a byline that name a job, a place or a desk, not the publication. */
export function isJobTitle(text: string): boolean {
  return /\b(?:writers?|correspondents?|editors?|reporters?|contributors?|analysts?|fellows?|professors?|columnists?|director|bureau|chief|special to|in [A-Z]|PhD|M\.?D\.?|Jr\.?)\b/i.test(
    text,
  )
}
