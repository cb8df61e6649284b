"""General data: the words and phrases of which the frames of news sites are made."""

from __future__ import annotations

SHARE = frozenset(
    [
        "share",
        "shares",
        "sharing",
        "shared",
        "tweet",
        "tweets",
        "pin",
        "facebook",
        "fb",
        "twitter",
        "linkedin",
        "whatsapp",
        "telegram",
        "viber",
        "reddit",
        "pinterest",
        "tumblr",
        "flipboard",
        "email",
        "e-mail",
        "mail",
        "print",
        "messenger",
        "copied",
        "google+",
        "instagram",
        "youtube",
        "tiktok",
        "threads",
        "bluesky",
        "mastodon",
        "snapchat",
        "stumbleupon",
        "digg",
        "vk",
        "vkontakte",
        "odnoklassniki",
        "wechat",
        "weibo",
        "koo",
        "buffer",
        "xing",
        "delicious",
        "blogger",
        "rss",
        "sms",
        "skype",
        "bookmark",
        "retweet",
    ]
)
SHARE_FILL = frozenset(
    [
        "x",
        "mix",
        "pocket",
        "line",
        "link",
        "copy",
        "url",
        "post",
        "like",
        "follow",
        "us",
        "save",
        "gift",
        "send",
        "more",
        "on",
        "via",
        "to",
        "and",
        "or",
        "this",
        "article",
        "story",
        "your",
        "friend",
        "friends",
        "with",
        "a",
        "the",
        "page",
        "here",
        "it",
        "icon",
        "button",
        "close",
        "open",
        "extra",
        "options",
        "show",
        "hide",
        "opens",
        "in",
        "new",
        "window",
        "tab",
        "click",
        "comment",
        "comments",
        "listen",
        "font",
        "size",
        "a",
        "aa",
        "reply",
        "google",
        "plus",
        "news",
        "feed",
        "app",
        "subscribe",
        "page",
        "linked",
        "whats",
        "by",
        "all",
        "channel",
        "social",
        "media",
        "web",
        "site",
    ]
)
CALENDAR = frozenset(
    [
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "am",
        "pm",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "et",
        "ct",
        "pt",
        "ist",
        "bst",
        "cet",
        "cest",
        "aest",
        "aedt",
        "sast",
        "wat",
        "eat",
        "pkt",
        "sgt",
        "hkt",
        "jst",
        "kst",
        "hrs",
        "hour",
        "hours",
        "published",
        "publish",
        "publication",
        "posted",
        "update",
        "updated",
        "last",
        "modified",
        "created",
        "first",
        "date",
        "time",
        "on",
        "at",
        "of",
        "the",
        "and",
        "issued",
        "uploaded",
        "edited",
        "added",
        "min",
        "mins",
        "minute",
        "minutes",
        "day",
        "days",
        "ago",
        "week",
        "weeks",
        "month",
        "months",
        "just",
        "now",
        "today",
        "yesterday",
        "originally",
        "release",
        "p",
        "a",
        "m",
        "local",
        "h",
    ]
)

PERSON_JOB = (
    "(?:reporter|correspondent|journalist|editor|writer|columnist|freelancer|contributor|producer|author|anchor|blogger|"
    "broadcaster|photographer|commentator|bureau chief|intern)"
)
AGENCIES_SHOWN = "(?:getty|reuters|afp|ap|epa|pti|ani|xinhua|shutterstock|alamy|istock|unsplash|zuma|aap|pa wire|pa)"

END: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "comments",
        (
            r"(?:(?:\d+|no|all|view|show|read|see|add|post|leave|write|join|sort|your|user|reader|recent|a|an|the|what|0) ){0,3}"
            r"(?:comments?|responses|replies|discussions?|conversation|reply)"
            r"(?: ?\(\d*\+?\)| \d+| section| policy| cancel reply| below| are closed| closed| rules| guidelines| on .{1,80})?:?(?: \(\+\))?",
            r"\d+ (?:thoughts?|comments?|responses?|replies) (?:on|to) .{1,120}",
            r"(?:leave|write|post|add|submit) (?:a |your |us a |new ){0,2}(?:comment|reply|response)\b.{0,60}",
            r"be the first to (?:comment|like|review|reply)\b.{0,80}",
            r"(?:have your say|join the (?:conversation|discussion|debate)|share your (?:thoughts|views|opinion)|tell us what you think)\b.{0,80}",
            r".{0,40}powered by disqus.{0,10}",
            r".{0,60}\bshowing \d+ of \d+ comments",
            r".{1,60}\b(?:19|20)\d\d\b.{0,20}\d{1,2}[:.]\d\d.{0,12}\b(?:said|says|wrote)\W*|.{1,40} says ?:|.{1,40} (?:says|said) .{0,20}\bago\b.{0,5}",
            r"(?:you must be |please )?(?:log|logged|sign|signed) in to (?:post|leave|write|comment|reply|join)\b.{0,60}",
            r"your e-?mail address will not be published\b.{0,80}",
            r"(?:as you comment|comments are|we (?:welcome|encourage|moderate|reserve))\b.{0,200}\b(?:comment|comments|commenters|moderated)\b.{0,200}",
        ),
    ),
    (
        "related-stories",
        (
            r"(?:related|latest|recent|popular|trending|similar|featured|recommended|suggested|sponsored|promoted|top|other|more|hot|breaking|random)"
            r"(?: (?:top|latest|recent|related|popular|breaking|sports|world|local))?"
            r" (?:stories|story|posts?|articles?|news|headlines|coverage|reads?|reading|videos?|topics|content|links|updates|searches|galleries|tags)"
            r"(?: (?:for you|today|now|this week|like this one|like this|here))?(?: (?:from|on|in|by|about) .{1,40})?[:»>]?",
            r"(?:related|recommended|you may like|up next|read next|watch next|what to read next|see next|what to watch)[:»>]?",
            r"most (?:read|popular|viewed|commented|shared|watched|recent|discussed|emailed|clicked)\b.{0,40}",
            r"(?:trending|popular|latest)(?: (?:now|today|on .{1,30}|in .{1,30}|this week))?[:»>]?",
            r"more (?:from|in|on|about|by|for) .{1,60}",
            r"(?:more|read|see|view|load|show)(?: all| more| latest| other| our){0,2} (?:stories|news|articles|posts|headlines|coverage|results)\b.{0,30}",
            r"you (?:may|might)(?: also)? (?:like|be interested|enjoy|want|have missed)\b.{0,40}",
            r"(?:people|others|readers) (?:also|who read this|are also)\b.{0,40}",
            r"(?:recommended|suggested|promoted|picked|selected|curated|just) for you\b.{0,20}",
            r"(?:from|around) (?:around )?the web|from our partners?.{0,20}|paid content|sponsored links",
            r"(?:don't|do not) miss.{0,25}|editor'?s'? (?:picks?|choice)|must[- ]reads?\b.{0,20}|in case you missed it.{0,5}|our picks",
            r"(?:previous|next|prev|older|newer)(?: (?:article|post|story|news|entry|posts))[\s:»>-]?.{0,120}|post navigation|« previous.{0,60}",
            r"story timeline|also in (?:the )?(?:news|this section)|also (?:read|on .{1,30})|further reading|read also|explore more|keep exploring.{0,30}",
        ),
    ),
    (
        "about-the-author",
        (
            r"(?:about|meet|follow|contact) (?:the |this |our )(?:authors?|writers?|reporters?|contributor)\b.{0,50}",
            r"(?:about author|author bio|author profile|the author|view all posts by .{1,40}|all posts by .{1,40}|posts by .{1,40}|see author's posts|articles by .{1,40})",
        ),
    ),
    (
        "site-footer",
        (
            r"(?:get in touch|contact us|connect with us|stay connected|keep in touch|reach us|write to us|newsroom contacts?)\b.{0,40}",
            r"follow (?:us|.{1,30} on (?:facebook|twitter|x|instagram|google news|telegram|whatsapp|youtube|social media))\b.{0,60}",
            r"(?:main|footer|quick|useful|important) (?:map|menu|links|navigation|index)|site ?map|site information|site index",
            r"back to (?:the )?top\b.{0,10}|scroll to top|return to top|about us|our (?:network|apps?|sites|partners|company|team)",
        ),
    ),
)
"""What heads or belongs to the end of a page."""

ANY: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "share-bar",
        (
            r"(?:share|like|tweet|pin|email|send|print) (?:this|it|on|via|to|with|page|article|story|permalink)\b.{0,40}",
            r".{0,300}click to tweet\W*|loading\W*",
            r"sharing is caring.{0,5}|like this:?|like loading.{0,5}|spread the (?:word|love).{0,10}|x share via|share via",
            r"click to (?:share|e-?mail|print|copy)\b.{0,60}|show more sharing options|close extra sharing options|copy link.{0,20}|get short url",
        ),
    ),
    (
        "counter",
        (
            r"(?:post |total |page |article )?(?:views?|shares?|likes?|reads?|hits|visits|downloads|votes?|reactions?)[\s:|-]{1,3}[\d.,]+k?\b.{0,30}",
            r"[\d.,]+ ?[km]? ?(?:views?|shares?|likes?|reads?|hits|retweets|votes?|reactions?|claps|followers|subscribers|comments?)\b.{0,40}",
            r"(?:reading time|read time|estimated read|est\.? read|time to read)\b.{0,25}|\d+[ -]min(?:ute)?s?\.?(?:[ -]read)?",
        ),
    ),
    (
        "read-more",
        (
            r"(?:(?:read|see|learn|find out|view|show|watch|hear|explore|discover|know|get) more|continue reading|read (?:full|the full|this) (?:story|article)|full story)"
            r"(?: (?:here|below|stories|news|about|on|at|from|in|by|of)\b.{0,110}|\s?[:|–—>»…-].{0,160}|\.{2,}.{0,40})?",
            r"(?:also read|read also|also see|see also|must read|must watch|also watch|don't miss|related|recommended|read more|more|related (?:post|story|stories|article|articles|coverage|news|video|links?)"
            r"|recommended (?:read|reading|story)|more on this|editor's picks?|in pictures|in photos|live updates|explained|read|watch|listen|see|video)\s?[:|»>]\s?.{0,200}",
            r"(?:also|must)[ -](?:read|watch|see)\b(?:\s?[:|–—-].{0,160}|[^.]{0,120})|click here\b.{0,120}|.{0,60}\bby clicking here",
            r"(?:tap|swipe|scroll) (?:here|to|for|down|up)\b.{0,60}|(?:more details|see more|show more|view all|load more|expand|collapse)\b.{0,20}",
            r"go to .{1,30} homepage|jump to\b.{0,60}|skip to\b.{0,40}|listen to (?:this )?(?:article|story).{0,40}|(?:watch|play) (?:the )?(?:full )?(?:video|clip).{0,60}",
        ),
    ),
    (
        "advertisement",
        (
            r"\W*(?:advertis(?:e?ment|ing|e)s?|adverts?|ads?|ad feedback|promoted|promotion|paid (?:content|post|for by).{0,40}|partner content|commercial break)"
            r"(?: ?-? ?(?:scroll to continue|continue (?:reading|below)|remove ads?|story continues below|article continues).{0,40})?\W*",
            r"sponsored(?: (?:content|post|by|links?|message)\b.{0,40})?|.{0,30}\b(?:story|article|content|report|news|text) continues (?:below|after)\b.{0,40}",
            r"(?:continue|keep) reading (?:below|after|the|this)\b.{0,40}|skip (?:ad|advert|advertisement|past newsletter)\b.{0,40}|after (?:newsletter|ad) promotion|report (?:this )?ad",
        ),
    ),
    (
        "newsletter",
        (
            r"(?:please |click here to )?(?:sign up|subscribe|join|register|get|receive|enter|never miss|download|install|sign in|log in|support|become|stay|don't miss|want|follow|start your)\b"
            r"(?=.{0,160}\b(?:newsletters?|inbox|e-?mails?|alerts?|notifications|channel|whatsapp|telegram|our app|app store|premium|membership|subscri\w{1,6}|account|free trial|daily brief\w{0,4}|unlimited access)\b).{0,260}",
            r"(?:subscribe|subscribed|subscribe (?:now|today|here|to .{1,60})|sign up|sign in|log ?in|log ?out|register|newsletters?|e-?mail address\*?|your e-?mail.{0,20}|submit|sign up for .{1,60}|my account)",
            r"thank you for (?:subscribing|signing up|reading|registering)\b.{0,80}|invalid e-?mail.{0,30}|manage (?:your )?subscriptions?|.{0,30}\bnewsletters?|get it",
            r"(?:do you )?want (?:to|more|us)\b.{2,120}\?.{0,120}|.{0,160}\bsubscribe to (?:our|the)\b.{0,160}|(?:join|follow|visit|support) (?:us|our)\b.{0,200}|.{0,200}\bclick here (?:for|to)\b.{0,100}|.{0,160}\blet us know at\b.{0,80}",
            r"by (?:signing up|subscribing|submitting|registering|entering|providing)\b.{0,300}|.{0,160}\b(?:straight|directly|right|delivered)\b.{0,20} (?:to|in|into) your (?:inbox|e-?mail|phone|letterbox)\b.{0,80}",
            r".{0,120}\b(?:unsubscribe at any time|join our (?:whatsapp|telegram|mailing|newsletter|community))\b.{0,100}|we(?:'ve| have) sent you an?\b.{0,60}",
        ),
    ),
    (
        "cookie-notice",
        (
            r"(?:this (?:site|website|page)|we(?: and our partners)?|our (?:site|website)|by (?:continuing|using|browsing)|cookies?|to (?:improve|give|provide|help))\b(?=.{0,200}\bcookies?\b).{0,400}",
            r"(?:accept|reject|manage|allow|decline)(?: all)?(?: cookies?| preferences| settings)?|cookie (?:policy|settings|preferences|notice|consent)\b.{0,30}",
            r"(?:please|you need to|you must) (?:enable|turn on|disable|allow) (?:javascript|cookies|your ad ?blocker)\b.{0,120}|.{0,60}browser does not support\b.{0,80}|javascript is (?:disabled|required)\b.{0,80}",
        ),
    ),
    (
        "legal-line",
        (
            r".{0,120}(?:©|\(c\) ?(?:19|20)\d\d).{0,200}|(?:.{0,40}\W)?copyright (?:©|\(c\)|(?:19|20)\d\d).{0,200}|copyright\b.{0,200}|.{0,140}\ball rights? reserved\b.{0,160}",
            r".{0,140}\b(?:may|can|must|should)(?: ?not| never) be (?:published|reproduced|copied|republished|used|broadcast|distributed)\b.{0,240}",
            r"(?:.{0,60}\b)?(?:views?|opinions?)\b.{0,90}\b(?:do|does|are|is|may|need)(?:es)?(?: ?not|n't)(?: necessarily| always)? (?:reflect|represent|those of|express|constitute|the views|the opinion|attributable)\b.{0,220}",
            r"(?:the |any )?(?:views?|opinions?)(?: and opinions)? expressed (?:here|in this|by|are|herein|above)\b.{0,260}",
            r"(?:terms(?: (?:of (?:use|service|sale)|and conditions|& conditions))?|privacy(?: (?:policy|notice|statement|settings|& policy))?|disclaimer|legal(?: notice)?|accessibility|code of (?:ethics|conduct)"
            r"|editorial (?:standards|policy|guidelines)|ad ?choices?|do not sell\b.{0,40}|corrections?(?: policy)?|imprint|closed captioning|reprints.{0,30})\W*",
            r"disclaimer ?:.{0,400}|(?:terms|privacy|contact|about)\b.{0,30}\|.{0,160}",
            r"this (?:article|story|piece|post|content|press release|text)(?: by .{1,40})? (?:was|is|has been|originally|first|appears|appeared)\b.{0,60}\b(?:published|produced by|republished|generated|"
            r"syndicated|auto-generated|appeared|supplied|reprinted|provided by|in the .{1,30} issue)\b.{0,260}",
            r"(?:this|the) (?:report|article|story|post)(?: by .{1,40})? (?:was |is |has been )?(?:first|originally)\b.{0,160}",
            r"this .{1,30} appears in the .{1,40} issue\b.{0,60}",
            r"(?:first|originally) (?:published|appeared)\b.{0,120}|except for the headline\b.{0,220}|republished (?:with permission|under|from|here)\b.{0,160}",
            r".{0,120}\bnot been edited by\b.{0,220}|this (?:post|article|page|story) (?:may )?contains? affiliate\b.{0,160}|.{0,200}\bwe may (?:earn|receive)\b.{0,40}\bcommissions?\b.{0,160}",
        ),
    ),
    (
        "tags",
        (
            r"(?:tags?|topics?|categor(?:y|ies)|filed (?:under|to|in)|keywords?|posted in|tagged(?: with| in| under| as)?|labels?|related (?:tags|topics|keywords)|"
            r"in this (?:story|article)|read more about|explore more on|hashtags?|more about)\s?[:|»–→#-].{0,300}",
            r"(?:tags?|topics?|categories|related (?:tags|topics)|filed under|keywords)(?: .{0,120})?|(?:#\w+[\s,;|]{0,3}){1,30}",
        ),
    ),
    (
        "photo-credit",
        (
            r"\W*(?:photos?|images?|pictures?|pics?|file (?:photo|image|picture|pic)|illustration|graphics?|cover (?:photo|image)|representative image|representational (?:image|picture)|"
            r"photograph|screengrab|screenshot|stock (?:photo|image)|featured image|video|credits?|(?:photo|image|picture|video|photograph) ?(?:credits?|courtesy|source|by|from|via))\s?(?:[:|©]|courtesy\b|credit\b).{0,240}",
            r"(?:photo|image|picture|photograph|photos|images|pictures|video) (?:by|courtesy|credit|from|via) .{1,100}",
            r".{0,400}[(\[] ?(?:ap photo|photos?\b|photograph\b|images?\b|file\b|pictures?\b|pic\b|getty\b|reuters[/)]|afp[/)]|(?:photo |image )?via |courtesy\b|credit\b|source ?:|shutterstock|supplied\b|handout\b|screengrab|pool\b|"
            rf"representational|wikimedia|{AGENCIES_SHOWN} ?[/-]|.{{1,40}}[/|] ?{AGENCIES_SHOWN}\b|.{{1,40}} via {AGENCIES_SHOWN}\b|nasa/).{{0,100}}[)\]]\W*",
            rf".{{0,400}}(?:\||/|—|–| - ) ?(?:{AGENCIES_SHOWN}|file photo|getty images|file|handout|courtesy of .{{1,40}}|supplied)\W*",
            r".{0,400}\b(?:getty images|ap photo|afp photo|reuters file|file photo|shutterstock|istockphoto|epa-efe|zuma press|wikimedia commons|pti photo|ani photo|via getty|via reuters|via afp|via ap|photograph: .{1,60}|photo: .{1,60}|"
            r"picture: .{1,60}|image: .{1,60}|photo by .{1,60}|credit: .{1,60})\b\W*",
            r"\(?(?:file|representational|representative|pool|handout|supplied|courtesy|stock|file photo|file image|file pic)(?: (?:photo|image|picture|pic|photograph|video))?\)?\W*",
            r"(?:image|photo|picture|slide) \d+ (?:of|/)(?: /)? \d+.{0,30}|captions?|back to gallery|(?:next|previous) (?:image|photo|slide)|.{3,60} (?:submitted|staff|contributed|courtesy|file) photos?|[^.!?]{3,40}, (?:ap|afp|reuters|getty|usa today sports?|associated press)|courtesy of .{3,60}|(?:hide|show|toggle) caption|enlarge(?: (?:this )?image)?|caption ?:.{0,300}|in this (?:photo|image|file photo|picture)\b.{0,400}",
            r"(?:media|image) caption\b.{0,200}|image (?:source|credit|copyright)\b.{0,200}|(?:play|view|open|see) (?:video|image|photos?|gallery|slideshow)\b.{0,40}|\d{1,2}:\d\d(?: / \d{1,2}:\d\d)?",
            r"\([^()]{3,60}(?:/| via | / )[^()]{2,60}\)",
        ),
    ),
    (
        "contact-line",
        (
            r"\W*[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}\W*|@\w{2,20}|(?:https?://|www\.)\S{1,300}|(?:tel|phone|fax|e-?mail|twitter|facebook|instagram|website|web)\s?:.{0,80}|follow @?[\w .]{1,30}",
            r"(?:got|have|do you have) a (?:story|tip|news tip|question|comment)\b.{0,160}|send (?:us )?(?:your )?(?:tips|letters|feedback|story ideas|news tips)\b.{0,120}",
        ),
    ),
    ("label", (r"(?:key|main) (?:events|points|takeaways|facts)\W*|at a glance\W*|full time|half time|watch live\W*",)),
    (
        "scraper-debris",
        (
            r"(?:spot_?img){1,6}|tds?_\w+|img|null|undefined|nan|\[?object object\]?|lorem ipsum.{0,60}|function\s?\(.{0,300}|var \w+ ?=.{0,300}|window\.\w+.{0,300}|\{.{0,300}\}|\.[\w-]+ ?\{.{0,300}|googletag.{0,200}|\[/?\w+[^\]]{0,80}\]"
            r"|chevron_\w+.{0,30}|arrow_\w+.{0,30}|[a-z]+_[a-z_]+",
        ),
    ),
    (
        "menu",
        (
            r"(?:home|menu|search|news|world|politics|business|sports?|opinions?|lifestyle|entertainment|tech|technology|science|health|travel|culture|arts?|food|videos?|photos?|weather|local|national|international|"
            r"economy|markets?|money|finance|education|jobs|classifieds|obituaries|about|contact|help|faq|advertise(?: with us)?|careers|archives?|e-?paper|live tv|live|radio|podcasts?|magazine|features?|editorials?|columns?|"
            r"columnists|letters|environment|climate|crime|courts?|africa|asia|europe|middle east|americas|uk|us|u\.s\.|states|cities|city|metro|football|cricket|tennis|golf|rugby|fashion|style|auto|cars|motoring|property|"
            r"real estate|games|gaming|comics|crosswords?|puzzles|horoscopes?|shop|store|profile|settings|close|open|next|previous|prev|previous next|back|skip|cancel|ok|toggle navigation|main menu|site search|top stories|all|more|"
            r"edition|editions|today's paper|sections?|explore|directory|events|community|people|press releases?|web stories|fact check|explainers?|investigations?|interviews?|analysis|special reports?|breaking news|latest news|top news)"
            r"(?:\s?[|/•·>»,&]\s?[\w &'.-]{1,30}){0,30}",
            r"(?:you are here ?:|home ?(?:[»>/|›]|→)).{1,200}",
        ),
    ),
)
"""What may stand anywhere in a page, also between two paragraphs of the article."""

EDGE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "credits",
        (
            r"\(?(?:additional |with )?(?:reporting|writing|editing|edited|compiled|prepared|translated|translation|produced|story|contributed|with contributions?|with reporting|reported|report|graphics?|research|inputs?|with inputs?|"
            r"with agency inputs?|agencies)(?: and (?:writing|editing|reporting|photos|additional reporting))?\s?(?:by|from|:)\s?.{0,300}",
            r"(?:written|posted|published|uploaded|sources?|editor|translator|reporter|author|via|agency|byline|news desk|web desk|desk|proofread)(?: by)?\s?:.{0,120}",
            r".{0,160}\bcontributed (?:to (?:this|the)|reporting)\b.{0,80}|(?:(?:our|the|a|by|from) )?(?:staff|news|web|online|city|national|business|sports) (?:desk|bureau|team|staff|service|reporters?|writers?|correspondents?)",
            r"\(?with (?:agencies|agency inputs|inputs from .{1,60}|wires?|files from .{1,60}|.{1,30} wires?)\)?\W*",
        ),
    ),
    (
        "author-bio",
        (
            rf"(?!(?:i|we|he|she|they|it|there|this|that|who|what) )(?:[\w.'-]+ ){{1,6}}(?:is|was|has been|works as|serves as|worked as) (?:an? |the |our |currently )?(?:[^\s.]{{1,20}} ){{0,6}}{PERSON_JOB}s?\b(?: (?:at|for|with|based|covering|on|who|in|and|from|since|whose)\b|[.,]).{{0,460}}",
            r".{0,60}\b(?:joined|covers|writes (?:about|for|on)|reports (?:on|for)|has (?:covered|written|reported|worked))\b.{0,120}\b(?:newspaper|magazine|desk|beat|newsroom|journalism|the times|news agency|bureau)\b.{0,260}",
            r".{0,160}\b(?:follow (?:him|her|them|me) (?:on|at|@)|(?:contact|reach|e-?mail|write to) (?:him|her|them|me|the (?:author|writer|reporter)) (?:at|on|through|via)|"
            r"(?:can|may) be (?:reached|contacted|e-?mailed|followed) (?:at|on|by|via)|on twitter ?:? ?@)\b.{0,300}",
        ),
    ),
    (
        "date-line",
        (
            r"(?:published|publish date|posted|updated?|last (?:updated|modified)|created|date|issued|uploaded|first published|time)(?: on| at| by)?\s?:?\s?.{0,60}\d.{0,60}",
        ),
    ),
)
"""What running text can look like: it holds only before the first and after the last paragraph."""
