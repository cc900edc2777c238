// Names that public lists (EasyList, Fanboy's Annoyances and Social, uBlock's) hide wherever they stand, and rules of their
// kind, in broader strokes than the lists themselves: nothing of ours may be caught by them.

/** Parts of names, between hyphens, underscores or capitals. */
export const namesHidden = [
    'ad', 'ads', 'advert', 'advertisement', 'adbox', 'adsense', 'banner', 'banners', 'comment', 'comments', 'consent', 'cookie', 'cookies', 'donate',
    'facebook', 'feedback', 'float', 'floating', 'follow', 'gdpr', 'interstitial', 'like', 'lightbox', 'modal', 'newsletter', 'optin', 'outbrain',
    'overlay', 'paywall', 'pinterest', 'popin', 'popover', 'popup', 'promo', 'promoted', 'promotion', 'push', 'recommend', 'recommended', 'related', 'share',
    'shares', 'sharebar', 'sharing', 'signup', 'social', 'socials', 'sponsor', 'sponsored', 'sticky', 'subscribe', 'subscription', 'survey', 'taboola',
    'tracker', 'tracking', 'tweet', 'twitter', 'whatsapp', 'widget',
];

/** The parts of a name: "pass-on-box" -> pass, on, box. */
export const partsOf = (name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z]+/);

const within = ['social', 'share', 'sharing', 'advert', 'banner', 'sponsor', 'popup', 'popover', 'cookie', 'consent', 'newsletter', 'promo', 'subscribe', 'modal', 'overlay', 'sticky', 'signup'];
const begins = ['ad-', 'ads-', 'ad_', 'adv-', 'google_ads', 'div-gpt-ad'];

export const hiding = [
    ...['#share-box', '.share-box', '.share-buttons', '#sharebar', '.addthis_toolbox', '.a2a_kit', '#cookie-notice', '.cookie-notice', '.post-share', '.ad', '.ads', '#ad', '#ads'],
    ...namesHidden.flatMap((name) => [`#${name}`, `.${name}`]),
    ...within.flatMap((part) => [`[class*="${part}"]`, `[id*="${part}"]`]),
    ...begins.flatMap((part) => [`[class^="${part}"]`, `[id^="${part}"]`]),
];
