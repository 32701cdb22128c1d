// English sentences for the rules of wording.
import type { Corpus } from './type.ts'

export const en: Corpus = {
  non_apology: {
    caught: [
      'I’m sorry you feel that way about our service.', 'We are sorry if you were offended by the driver.', 'I apologise if anything I said upset you.', 'We apologise for any inconvenience caused.',
      'I am sorry that you think we ignored you.', 'Sorry you see it that way.', 'If you were offended, then I am sorry.', 'We regret that you feel let down.', 'I’m sorry you got upset over this.',
    ],
    fine: [
      'I am sorry that we lost your parcel.', 'I am sorry you had to wait three weeks for an answer.', 'We apologise for the wrong invoice of 4 March.', 'I am sorry. If you send me the photo, I will look at it.',
      'Please tell me if you feel unwell.', 'I am sorry we did not call you back on Monday.', 'You wrote “I am sorry you feel that way is all I ever hear”, and I understand why that hurt.', 'Thank you for saying how you feel.',
    ],
  },
  no_reason: {
    caught: [
      'You have no reason to be upset.', 'There is no reason to complain about the delivery.', 'There’s nothing to be angry about.', 'You’re overreacting to a small delay.', 'No need to get upset over this.',
      'It’s not such a big deal.', 'You have no right to complain.', 'Your complaint is unfounded.',
    ],
    fine: [
      'You have every reason to be upset.', 'The reason for the delay is a missing label.', 'There is no need to send the box back.', 'You have the right to withdraw within 14 days.', 'We found no reason in our log, so I asked the warehouse.',
      'This is serious, and I treat it so.', 'There is nothing more you need to do.', 'You can complain to the ombudsman free of charge.',
    ],
  },
  calm_down: {
    caught: [
      'Please calm down.', 'Could you calm yourself first?', 'Try to stay calm, please.', 'Relax, it will be fine.', 'You should just relax.', 'Please lower your voice.', 'Watch your tone, please.', 'Don’t shout at me.',
    ],
    fine: [
      'I would never tell you to calm down.', 'The sea was calm when the ferry left.', 'I looked at it calmly, line by line.', 'The room is quiet and calm in the morning.', 'You can relax in the lounge while you wait for the train.',
      'The new relaxed fit comes in blue.', 'I know how hard it is to stay calm after such a week.', 'The tone of our letter was wrong, and that is on us.', 'I am not asking you to calm down.',
    ],
  },
  yes_but: {
    caught: [
      'Yes, but the contract says otherwise.', 'I understand your frustration, but we cannot help.', 'I hear you, but that is the price.', 'You’re right, but it was too late.', 'With all due respect, the form was incomplete.',
      'We fully appreciate your concern; however, nothing can be done.', 'I know it is late, but please wait.', 'Okay, but you signed it.',
    ],
    fine: [
      'Yes, the refund has left us today.', 'I understand. The parcel should have been with you on Monday.', 'The driver rang, but nobody was at home.', 'It was a small box but a heavy one.', 'Nothing but the lid was broken.',
      'Not only the lid but also the base is new.', 'You are right. I have corrected the invoice.', 'I cannot refund the postage, but the price of the lamp I can.',
    ],
  },
  blame: {
    caught: [
      'You should have called us sooner.', 'It’s your own fault.', 'You failed to read the terms.', 'You must have entered the wrong address.', 'Because you didn’t answer the phone, it went back.', 'You could have told us before.',
      'You claim that the parcel was open.', 'If you had read the manual, it would work.', 'That was your mistake.',
    ],
    fine: [
      'It is not your fault.', 'You should have been told about this on Monday.', 'You should have received our letter by now.', 'We should have called you sooner.', 'We failed to answer in time.', 'This was our mistake.',
      'Your claim number is 4471.', 'You could collect it at the counter.', 'The fault lies with us.',
    ],
  },
  excuse: {
    caught: [
      'It was probably the courier.', 'Our system doesn’t allow it.', 'The system won’t let me change that.', 'It must have been a computer glitch.', 'That’s not my department.', 'Due to the high volume of enquiries we are late.',
      'These things happen.', 'Perhaps the warehouse forgot it.', 'There is nothing I can do.', 'It’s not our fault.',
    ],
    fine: [
      'The courier scanned your parcel in Leeds on 2 March.', 'I asked the warehouse and will know more today.', 'The system shows two payments of 40 pounds.', 'You will probably need the receipt at the border.', 'That is no excuse for the delay.',
      'The driver left a card with the time.', 'I do not know the cause yet.', 'There is one more thing I can do.', 'The volume control of the speaker is broken.',
    ],
  },
  policy: {
    caught: [
      'That is our policy.', 'It’s against company policy.', 'Our policy is that sale items stay sold.', 'As per our policy, no refunds are given.', 'Rules are rules.', 'According to our terms, that is excluded.', 'The terms and conditions clearly state this.', 'Under our policy you are too late.',
    ],
    fine: [
      'Your insurance policy number is on page two.', 'The law gives you 14 days to change your mind.', 'I have sent you the policy documents you asked for.', 'The rule that applies here is section 75.', 'We changed our rule after your letter.',
      'Your home policy covers the water damage.', 'The procedure takes four steps, and you are at the second.', 'I looked up the rules for you: you may return it.',
    ],
  },
  condescension: {
    caught: [
      'As I already explained, the form is missing.', 'Obviously the parcel is lost.', 'As previously stated, we need a receipt.', 'You clearly don’t understand how this works.', 'I have told you twice.', 'Anyone can see that the seal is broken.',
      'How many times do I have to say it?', 'For your information, we open at nine.', 'You are not listening.', 'We’ve already told you that.',
    ],
    fine: [
      'I explain below how we counted the days.', 'The label was clearly printed.', 'You told us this already, thank you.', 'Please read the second page when you have time.', 'The letter explains each step.', 'Let me know if anything is unclear.',
      'As you asked, I spoke to the driver.', 'It is not obvious from the page, and we will change it.', 'You have already done your part.',
    ],
  },
  aggressive: {
    caught: [
      'Your demand is ridiculous.', 'Stop wasting our time.', 'That is nonsense.', 'You are being very rude.', 'How dare you say that.', 'Your behaviour is unacceptable.', 'That’s just your problem.', 'You are lying about the date.',
    ],
    fine: [
      'The smart lock stopped working on Friday.', 'Your time matters, and this cost you an afternoon.', 'This was our problem to solve.', 'The behaviour of our driver was unacceptable.', 'The rubbish collection moves to Tuesday.', 'It was a stupid mistake on our side.',
      'The queue was absent from the list.', 'The case is lying on my desk.', 'I would not call it nonsense: you have a point.',
    ],
  },
  bureaucratic: {
    caught: [
      'With reference to your letter, we have checked the meter.', 'Please be advised that the shop is closed.', 'Pursuant to section 3, you may cancel.', 'We are in receipt of your form.', 'The aforementioned invoice is paid.', 'Kindly reply at your earliest convenience.',
      'Due to the fact that it rained, we stopped.', 'Prior to delivery we ring you.', 'Do not hesitate to contact us.',
    ],
    fine: [
      'About your letter of 3 March: the meter is right.', 'The shop is closed on Sunday.', 'Please write to me if anything is missing.', 'You have a receipt for it.', 'The reference number is 88.', 'We ring you before we come.', 'The manager regards this as urgent.', 'Because it rained, we stopped.',
    ],
  },
  interrogating: {
    caught: [
      'Why did you wait so long?', 'Why didn’t you call us?', 'When did you buy it? Where is the receipt? Who took the parcel?', 'How could you throw the box away?', 'Did you even read the label?', 'What made you think it was free?',
      'Are you sure you sent it?',
    ],
    fine: [
      'What would you like us to do?', 'When did the parcel arrive? Was the box open?', 'Why this happened, I am finding out.', 'Would you like a new one, or your money back?', 'Which of the two days suits you?', 'You asked: “Why did you not call? Who is in charge? What now?”',
      'I know why you are asking.',
    ],
  },
  unkeepable_promise: {
    caught: [
      'I guarantee that it arrives tomorrow.', 'We promise it will never happen again.', 'This won’t happen again.', 'We will immediately solve this.', 'Your parcel will definitely be there tomorrow.', 'I’ll call you back right away.', 'You have my word.',
      'We will do everything you ask.', 'You will certainly get it.',
    ],
    fine: [
      'I cannot guarantee that it arrives tomorrow.', 'Your guarantee runs for two years.', 'I stopped the order immediately when I read your message.', 'We cannot promise a day yet.', 'The battery gets hot: please stop using it immediately.', 'You were promised a call, and it did not come.',
      'We kept the promise of Monday.', 'I do not know whether it will definitely be repaired.', 'You always have the choice between the two.',
    ],
  },
  unrecorded_promise: {
    caught: [
      'I will call you tomorrow at 10.', 'We’ll send a new lamp by Friday.', 'Your refund will arrive within 5 days.', 'My manager will ring you about this.', 'We’re going to repair it next week.', 'You’ll receive a voucher tomorrow.', 'A technician will come on Thursday.', 'I’ll write to you on 10 March.',
    ],
    fine: [
      'I called you yesterday at 10.', 'We sent the lamp on Friday.', 'Your refund left us on 2 March.', 'I will look into it.', 'If you would like, I can call you tomorrow.', 'Will you be at home on Friday?', 'You will have our answer by 12 March.', 'I will reserve table 4 for you on Friday.',
    ],
  },
  date_against_clock: {
    caught: [
      'You will have our answer by 20 March.', 'We will decide within 14 days.', 'We’ll reply by 2026-03-16.', 'The refund will be made by 14/03/2026.', 'You’ll hear from us on Monday, 16 March.', 'Our decision follows in three weeks.', 'We will settle this next month.', 'Expect our reply by March 20, 2026.',
    ],
    fine: [
      'You will have our answer by 13 March.', 'We will decide within 10 days.', 'We’ll reply by Friday.', 'Your warranty runs until 20 March 2028.', 'The concert on 20 March goes ahead; our answer follows today.', 'You bought it on 20 January.', 'We will call you tomorrow.', 'We waited 14 days for the part.',
    ],
  },
  missing_name: {
    caught: [
      'Hello, thank you for your message about the lamp. I have looked at the photos and asked the warehouse what happened on the day it left us. You will have our answer soon.',
      'Dear customer, your letter has reached us. The team is looking at the meter and at the bills of the last two years, and we will tell you what we find in writing.',
      'Good morning, the refund of 40 pounds left us today. It takes the bank some days to show it. Please write to me if it is not there by the end of the week.',
      'Dear Sir or Madam, we have read your complaint about the branch and spoken to the people who were there on that day. What we found is written on the next page of this letter.',
      'Hi there, the new key card is waiting for you at the desk. You can collect it any day between nine and five, and you need nothing but your passport or another document with a photo.',
      'Thank you for your patience. I have now checked both invoices line by line. One of them was wrong, and it was our mistake: the second delivery was never made, and you were billed for it.',
    ],
    fine: [
      'Dear Mrs Ozolina, thank you for your message about the lamp. I have looked at the photos and asked the warehouse what happened on the day it left us. You will have our answer soon.',
      'Hello Marta, the refund of 40 pounds left us today. It takes the bank some days to show it. Please write to me if it is not there by the end of the week.',
      'Your refund left us today.', 'Thank you, I have the photos now.', 'Good morning, how can I help?', 'One moment, I am looking at the order.',
      'Thank you for your patience, Ms Ozolina. I have now checked both invoices line by line. One of them was wrong, and it was our mistake: the second delivery was never made.',
    ],
  },
  third_apology: {
    caught: ['I am sorry about that.', 'Please accept our apologies for the delay.', 'I apologise for the wrong invoice.', 'We apologize once more.', 'Forgive me for the wait.', 'Again, sorry for the trouble.'],
    fine: ['You don’t have to apologise.', 'There is no need to apologise.', 'We accept your apology, thank you.', 'The refund left us today.', 'You wrote “sorry for the long message”; it was no trouble.', 'Here is what I did about it.'],
  },
  asked_already: {
    caught: [
      'What is your order number?', 'Could you give me the order number, please?', 'Please tell us the order number.', 'When did the parcel arrive?', 'On what day did the parcel arrive?', 'Please confirm when the parcel arrived.', 'Can you send me your order number again?',
    ],
    fine: [
      'Your order number is 4471, thank you.', 'Was the box open?', 'Which colour would you like?', 'The parcel arrived on Monday, as you wrote.', 'Would you like a refund for the order?', 'What is the number on the meter?', 'Please send me a photo of the lamp.',
    ],
  },
}
