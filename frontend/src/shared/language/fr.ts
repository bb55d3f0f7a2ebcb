import type { Messages } from './en'
import { counted, listed } from './format'

export const fr: Messages = {
  pageTitle: 'Cartoonify : votre photo, dessinée en cartoon',
  headline: 'Votre photo, dessinée en cartoon.',
  intro: 'Quatre styles à la manière des films d’animation. Sans inscription.',
  choosePhoto: 'Choisir une photo',
  useCamera: 'Prendre une photo',
  dropHint: 'Vous pouvez aussi déposer des photos n’importe où, ou en coller une.',
  dropHintMore:
    'Vous pouvez aussi déposer ici photos, GIF, films ou un ZIP de photos, ou en coller une.',
  dropHere: 'Lâchez pour dessiner',
  samples: 'Ou commencez avec l’une de celles-ci',
  sample: {
    astronaut: 'Une astronaute',
    chelsea: 'Un chat',
    coffee: 'Une tasse de café',
    rocket: 'Une fusée au crépuscule',
  },
  privacy: 'Votre photo est dessinée puis oubliée : jamais conservée, jamais journalisée.',
  privacyOfJobs: 'Les clips et les albums sont gardés un temps.',
  credits: 'Crédits',
  creditsOfSamples: 'Photos d’exemple',
  creditsOfStyles: 'Styles',
  creditsOfParts: 'Caractères et décodeur HEIC',
  publicDomain: 'domaine public',
  close: 'Fermer',
  language: 'Langue',

  api: 'L’API',
  backToPhotos: count => `Revenir à ${count === 1 ? 'votre photo' : `vos ${count} photos`}`,
  startAgain: 'Recommencer',
  startAgainAsk: 'Recommencer ? Les photos et les dessins en cours seront perdus.',
  backToJob: 'Revenir au clip ou à l’album',
  stopSendingAsk: 'L’envoi est en cours. L’arrêter ?',

  refusedTitle: names => `Pas pris : ${listed('fr', names)}`,
  refusal: {
    needsService:
      'Clips et albums demandent un service qui les dessine : ici, seules les photos peuvent l’être.',
    unreadable: 'Le fichier est illisible : il a peut-être été déplacé, ou c’est un dossier.',
    notAPicture:
      'Ce n’est pas une image. JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF et BMP conviennent.',
    tooLarge: 'C’est plus que le service n’accepte. Enregistrez-le d’abord en plus petit.',
    noDecoder: 'Le décodeur HEIC n’a pas pu être chargé. Vérifiez la connexion et réessayez.',
  },

  photo: 'Photo',
  cartoon: 'Cartoon',
  photos: 'Vos photos',
  photoAlt: name => `La photo ${name}`,
  cartoonAlt: (name, style) => `${name}, dessinée dans le style ${style}`,
  removePhoto: name => `Retirer ${name}`,
  addPhoto: 'Ajouter des photos',
  noPreview: 'Ce fichier n’a pas d’aperçu',

  comparePosition: 'Séparation entre original et cartoon',
  comparePositionValue: percent => `${percent} % d’original`,
  percent: percent => `${percent} %`,
  compareHelp:
    'Les flèches déplacent la séparation. Plus, moins et zéro zooment, Maj et flèches déplacent la vue.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Ajuster à la vue',
  holdOriginal: 'Maintenir pour voir l’original',

  style: 'Style',
  strength: 'Intensité',
  colors: 'Couleurs',
  colorsOf: { style: 'Du style', photo: 'De la photo' },
  colorsWorking: 'Calcul des couleurs',
  colorsFailed:
    'Les couleurs de la photo n’ont pas pu être calculées ici. Le téléchargement les demande au service.',
  detail: 'Détail',
  detailOf: { bold: 'Franc', balanced: 'Équilibré', fine: 'Fin' },
  size: 'Taille',
  sizeOf: pixels => `${pixels} px`,
  sizeNote: {
    450: 'rapide',
    720: 'pour un message',
    1080: 'pour presque tout',
    1600: 'grande',
    2048: 'pour un grand écran',
    4096: 'pour une affiche',
  },
  sizeScreen: pixels => `Cet écran, ${pixels} px`,
  sizeFull: 'Celle de la photo',
  styleFor: 'Style pour',
  styleForOf: { all: 'Toutes les photos', this: 'Chacune le sien' },
  tier: 'Dessinée par',
  tierOf: { fast: 'Réseau rapide', original: 'Réseau d’origine' },
  place: 'Dessinée',
  placeOf: { device: 'Sur cet appareil', service: 'Par le service' },
  staysHere: 'Votre photo reste sur cet appareil.',
  serviceInstead: 'Le service dessine à sa place.',
  deviceTrouble: {
    missing: 'Ce navigateur n’a pas de WebGPU qui fonctionne ici.',
    wrong: 'La carte graphique de cet appareil dessine autre chose.',
    slow: 'Cet appareil est trop lent pour cela.',
    memory: 'Cet appareil a trop peu de mémoire pour cette taille.',
    lost: 'La carte graphique s’est arrêtée en cours de route.',
    weights: 'Ce qu’il faut pour dessiner ce style n’a pas pu être chargé.',
    style: 'Ce style n’est dessiné que par le service.',
  },
  format: 'Fichier',
  quality: 'Qualité',
  fileSize: megabytes => `${megabytes} Mo`,

  preparing: 'Préparation de votre photo',
  sending: 'Envoi de votre photo',
  drawing: 'Dessin en cours',
  drawingHere: 'Dessin sur cet appareil',
  drawingLong: 'Toujours en cours : le service est peut-être occupé',
  waitingBusy: seconds => `Le service est complet. Nouvel essai dans ${seconds} s`,
  waitingLimited: seconds => `Vous avez beaucoup dessiné. Reprise dans ${seconds} s`,
  elapsed: seconds => `${seconds} s`,
  cancel: 'Annuler',
  cancelled: 'Annulé. Votre photo est toujours là.',
  draw: 'Dessiner',
  done: seconds => `Dessinée en ${seconds} s`,
  doneHere: seconds => `Dessinée en ${seconds} s, sur cet appareil`,
  tryAgain: 'Réessayer',
  dismiss: 'Ignorer',

  download: 'Télécharger',
  downloadAll: count => `Télécharger les ${count} en ZIP`,
  zipping: (at, count) => `Dessin ${at} sur ${count}`,
  zipPartly: names =>
    `${counted('fr', names.length, 'photo manque', 'photos manquent')} dans le ZIP, faute de dessin : ${listed('fr', names)}`,
  zipFailed:
    'Tout est dessiné, mais le navigateur n’a pas pu créer le ZIP. Essayez avec moins de photos à la fois.',
  batchState: {
    waiting: 'en attente',
    drawing: 'en cours de dessin',
    drawn: 'dessinée',
    failed: 'pas dessinée',
  },
  dragOut: 'Glissez l’image finie où vous voulez',
  holdToSave: 'Appuyez longuement sur l’image pour l’enregistrer.',
  shareAgain: 'L’image est prête. Touchez Partager encore une fois.',
  allStyles: 'Tous les styles côte à côte',
  allStylesAlt: name => `${name} dans tous les styles`,
  curl: 'Faire de même avec curl',
  curlHelp: 'Le même dessin depuis une ligne de commande :',
  copyLink: 'Copier un lien vers ces réglages',
  key: 'Clé',
  useKey: 'Utiliser',
  copy: 'Copier',
  copied: 'Copié',
  share: 'Partager',
  exportFailed: 'Le navigateur n’a pas pu créer le fichier. Essayez un autre type de fichier.',
  copyFailed: 'Le navigateur n’a pas permis la copie. Utilisez Télécharger.',

  cameraTitle: 'Prendre une photo',
  takePhoto: 'Prendre la photo',
  cameraDenied:
    'L’appareil photo est inaccessible. Autorisez-le dans les réglages du navigateur, ou choisissez une photo.',
  turnCamera: 'Autre appareil',
  cameraStarting: 'Démarrage de l’appareil photo',

  failure: {
    offline: {
      title: 'Vous êtes hors ligne.',
      advice:
        'Votre photo est toujours là. Le dessin reprendra de lui-même au retour de la connexion.',
    },
    unreachable: {
      title: 'Le service ne répond pas.',
      advice: 'Votre photo est toujours là. Le dessin reprendra de lui-même au retour du service.',
    },
    busy: {
      title: 'Le service est complet.',
      advice: 'Beaucoup de monde dessine en ce moment. Réessayez dans une minute.',
    },
    limited: {
      title: 'Cela fait beaucoup de dessins.',
      advice: 'Le service limite le nombre de dessins par personne. Réessayez dans une minute.',
    },
    interrupted: {
      title: 'La connexion s’est interrompue plusieurs fois.',
      advice: 'Votre photo est toujours là. Réessayez, peut-être avec une taille plus petite.',
    },
    slow: {
      title: 'Le dessin a pris trop de temps.',
      advice: 'Réessayez, ou choisissez une taille plus petite.',
    },
    tooLarge: {
      title: 'La photo est trop grande.',
      advice: 'Choisissez-en une avec moins de pixels, ou enregistrez-la en plus petit.',
    },
    answerTooLarge: {
      title: 'Le dessin est trop grand pour être livré.',
      advice: 'Choisissez une taille plus petite, puis réessayez.',
    },
    notAnImage: {
      title: 'Ce n’est pas une image que nous savons lire.',
      advice: 'Enregistrez-la d’abord en JPEG ou en PNG, ou choisissez-en une autre.',
    },
    damaged: {
      title: 'L’image est abîmée ou incomplète.',
      advice: 'Copiez-la ou téléchargez-la de nouveau, ou choisissez-en une autre.',
    },
    refused: {
      title: 'Le service a refusé cette demande.',
      advice: 'Choisissez un autre style ou une autre taille, puis réessayez.',
    },
    locked: {
      title: 'Ce service demande une clé.',
      advice: 'Saisissez la vôtre, ou demandez-en une à l’exploitant du service.',
    },
    broken: {
      title: 'Le service a rencontré un problème.',
      advice: 'Votre photo est toujours là. Réessayez.',
    },
    page: {
      title: 'Ce navigateur n’a pas pu faire sa part.',
      advice:
        'Votre photo est toujours là. Fermez d’autres onglets, ou choisissez une taille plus petite, puis réessayez.',
    },
    device: {
      title: 'Cet appareil ne peut pas la dessiner.',
      advice:
        'Votre photo est toujours là. Essayez une taille plus petite, ou un navigateur qui a WebGPU.',
    },
    weights: {
      title: 'Ce style n’a pas pu être chargé.',
      advice:
        'Votre photo est toujours là. Réessayez avec une connexion, ou choisissez un style déjà utilisé ici.',
    },
  },
  serviceSays: 'Le service précise :',
  reportAs: request => `L’exploitant retrouve cette demande sous ${request}.`,

  crashed: 'Quelque chose s’est cassé dans cette page.',
  crashedAdvice: 'Vos photos sont toujours là.',
  crashedReload: 'Rechargez la page. Si cela se reproduit, essayez un autre navigateur.',
  notLoaded: 'Cette partie de la page n’a pas pu être chargée.',
  notLoadedAdvice:
    'Vérifiez la connexion et réessayez ; rechargez la page si une nouvelle version est là.',
  goOn: 'Continuer',
  reload: 'Recharger',
  update: 'Une nouvelle version de cette page est là.',
  updateAdvice: 'Rechargez quand vous aurez fini : les photos en cours seraient perdues.',
  later: 'Plus tard',
}
