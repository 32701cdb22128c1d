// English sentences of customers by cue: what must be caught, and what only looks like it.
import type { CueCorpus } from './type.ts'

export const EN: CueCorpus = {
  insult: {
    caught: ['You are an idiot.', 'you people are a bunch of crooks', 'Go to hell, all of you!', 'Shut up and fix it.', 'fuck off', 'Are you stupid or what?', 'What a moron.', 'You lying thieving scumbags', 'How dumb can you be?', 'Your drivers are complete imbeciles', 'U R A CLOWN', 'piece of shit company', 'kiss my ass', 'You have no brain.', 'stupid cow'],
    quiet: ['The driver called me an idiot.', 'I am not saying you are stupid.', 'I feel like an idiot for asking.', 'Is the cover idiot proof?', 'I live in Scunthorpe and need to assess the class.', 'Your colleague told me I was an idiot.', 'You made me look like a fool, sorry about my mistake.', 'A thief stole my card yesterday.', 'The dog food bag was torn.', 'Could I have a hot dog and two cokes?', 'Please shut the door after delivery.', 'My name is Dick Smith.', 'It would be silly of me not to ask.', 'I bought a pig and a rat for the pet shop.'],
  },
  threat: {
    caught: ["I'll kill you.", 'I know where you live.', 'i will find you', "I'm going to burn your office down", 'Watch your back.', 'You should all be shot.', 'I hope you die', 'someone should slap you', "I'm coming for you", 'you will regret this', 'I swear I will break your legs', 'there is a bomb in your office', "I'll come over with a knife", 'kys or kill yourself'],
    quiet: ["I'll kill for a pizza right now.", 'This wait is killing me.', "I don't want to threaten anybody.", 'I will cancel my contract next week.', 'The driver said he would kill me.', 'Can you beat the price of the other shop?', 'Shoot me an e-mail when it is ready.', 'The app kills my battery.', 'I will hit you up on chat later.', 'It broke my heart to send it back.', 'We want to cut costs this year.', 'I know where your shop is.', 'Your courier threatened to hit me.'],
  },
  discrimination: {
    caught: ['Go back to your country!', 'bloody foreigners answering the phone', 'Women belong in the kitchen.', 'you retard', 'all immigrants are criminals', 'fucking paki', 'I will not talk to a faggot', 'Put a man on the phone.'],
    quiet: ['I am a foreigner and need a translated contract.', 'Do you ship to Pakistan?', 'The black shoes are too small.', 'My wife is Polish.', 'Is the shop accessible for disabled people?', 'I would like to speak English, please.', 'Women’s jackets in size M, please.', 'We flew back to India last week.'],
  },
  self_harm: {
    caught: ['I want to kill myself', 'I just want to die', "I don't want to live anymore", 'there is no point in living', 'I am suicidal', 'everyone would be better off without me', 'I am going to end my life', 'I wish I was dead'],
    quiet: ["I don't want to die of old age waiting here.", 'My phone died.', 'The cake is to die for.', 'I burnt myself a toast.', 'This is career suicide for your brand.', 'I cut my finger on the tin.', 'My battery wants charging.', 'I love living here.'],
  },
  legal_threat: {
    caught: ['My lawyer will contact you.', 'See you in court.', 'I will report you to the ombudsman.', "I'm going to sue you", 'I am taking legal action', 'I will complain to Trading Standards', 'Expect a letter before action.', 'I shall take this to the small claims court', 'I am filing a complaint with the FCA'],
    quiet: ['Sue will pick up the parcel.', 'I live on Court Street.', 'Can I book the tennis court?', 'I have power of attorney for my mother.', 'My legal name is Anne.', 'I have a police report for the theft.', 'I work as a lawyer and need an invoice.', 'The food court was closed.'],
  },
  going_public: {
    caught: ['I will post this on Twitter.', 'Everyone will know about this.', 'I am going to the press.', 'You will get a one star review', "I'll leave a terrible review", "I'm sharing this video on TikTok", 'this is going viral', 'I will name and shame you', 'I will warn everyone about you'],
    quiet: ['I contacted you on Facebook yesterday.', 'What is your post code?', 'I saw the offer on Instagram.', 'Please post the letter to my address.', 'I will leave a five star review, great job.', 'Is your page on YouTube?', 'Review my application please.', 'I read the news about your new shop.'],
  },
  leaving: {
    caught: ['I am switching to another provider.', 'I will never shop here again.', "I'm taking my business elsewhere", 'You have lost a customer.', 'Cancel my subscription because of this.', 'never again', "I'm done with you", 'I am moving to your competitor', 'This is the last time I order from you'],
    quiet: ['I want to cancel my flight on Monday.', 'I am moving house next week.', 'Can you switch me to the smaller plan?', 'The last time I called you were closed.', 'I never received the code.', 'I would like to leave a message.', 'I am not leaving, I just have a question.', 'Please change my seat.'],
  },
  repetition: {
    caught: ['This is the third time I am calling.', 'I already told you that.', 'How many times do I have to explain?', 'As I said before, it is broken.', 'I have emailed you five times', 'the same problem again', 'over and over', 'I keep repeating myself', 'You keep sending the wrong one'],
    quiet: ['This is my first time here.', 'I already paid yesterday.', 'Two coffees, please.', 'It is the second door on the left.', 'Thank you again.', 'I want the same colour.', 'One more question.', 'For the first time it worked.'],
  },
  wish: {
    caught: ['I want a refund.', 'I would like my money back.', 'I demand an apology', 'Please replace it.', 'Can I get a refund?', 'I want to speak to a manager', 'I need compensation for this', 'give me my money back'],
    quiet: ['I want to book a ticket.', 'I need the internet at home.', 'I would like two pizzas.', 'The refund arrived, all done.', 'I have a manager account.', 'How much money does it cost?', 'I like your shop.', 'My answer is yes.'],
  },
  thanks: {
    caught: ['Thank you very much.', 'thanks!', 'I appreciate your help', 'thx', 'Much appreciated', 'I am grateful for it', 'Many thanks for the quick reply', 'ty so much'],
    quiet: ['Thanks for nothing.', 'The tank is full.', 'I am here.', 'My name is Thanos.', 'Thank you for wasting my day.', 'Where is it?', 'Yes please.', 'My order number is 12.'],
  },
  confusion: {
    caught: ["I don't understand.", 'I am so confused', 'What do you mean?', 'It makes no sense', 'I have no idea what to do', 'What am I supposed to do now?', "I don't get it", 'this is confusing', 'Could you explain that?'],
    quiet: ['I understand, thank you.', 'It is clear to me.', 'What is your address?', 'I know what to do.', 'That makes sense.', 'Where is my order?', 'How are you?', 'I mean the blue one.'],
  },
  upset: {
    caught: ['I am absolutely furious about this.', 'This is unacceptable, the worst company ever!!!', 'I am sick and tired of your lies', 'What the fuck is going on with my order', 'You should be ashamed, this is disgusting', 'so angry right now, total waste of my time'],
    quiet: ['Where is my order?', 'My parcel has not arrived yet.', 'Could you help me with my password?', 'I would like to return the shoes.', 'OK', 'There is a small problem with the invoice.', 'PNR ABC123', 'I have an upset stomach after the meal.'],
  },
}
